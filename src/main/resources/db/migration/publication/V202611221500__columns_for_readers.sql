-- What lists and exports tell of a case beyond what is filtered by is taken out of the approved document once, when it is published:
-- a million cases are then told without reading a million documents. It can say nothing that the document does not, and a tombstone has none.
create function published.extracts(document jsonb) returns jsonb
    language sql immutable parallel safe set search_path = pg_catalog
as $$
    select case when document ? 'name' then jsonb_strip_nulls(jsonb_build_object(
        -- The name in Latin script, where one is recorded that is neither a pen name nor a nickname; the original beside it.
        'name', case when n.own ~ '[A-Za-z]' then n.own else coalesce(n.latin, n.own) end,
        'originalName', case when n.own ~ '[A-Za-z]' then n.other when n.latin is not null then n.own end,
        'otherNames', nullif(jsonb_path_query_array(document, '$.otherNames[*].text'), '[]'),
        'outlets', nullif(jsonb_path_query_array(document, '$.outlets[*]'), '[]'),
        'sexInferred', case when jsonb_path_exists(document, '$.facts[*] ? (@.type == "SEX" && @.modality == "INFERENCE")') then true end,
        'charges', nullif(jsonb_path_query_array(document, '$.charges[*].asReported'), '[]'),
        'articles', nullif(jsonb_path_query_array(document, '$.charges[*].article ? (@ != null)'), '[]'),
        'sentences', nullif(jsonb_path_query_array(document, '$.facts[*] ? (@.type == "SENTENCE").value'), '[]'),
        'heldFromEstimated', document #> '{held,sinceEstimated}',
        'heldUntilEstimated', document #> '{held,untilEstimated}',
        'custodyOrigins', jsonb_path_query_first(document, '$.facts[*] ? (@.type == "CUSTODY").origins'),
        'lastSourceEarliest', document #> '{lastSource,earliest}',
        'lastSourceLatest', document #> '{lastSource,latest}',
        'sources', (select jsonb_agg(distinct url) from jsonb_path_query(document, '$.facts[*].sources[*].url ? (@ != null)') url),
        'stateReply', case when jsonb_path_exists(document, '$.replies[*] ? (!(@.kind == "NO_RESPONSE"))') then 'REPLIED' else 'NONE' end,
        'whatChanged', document #> '{versions,0,whatChanged}')) end
    from (select document ->> 'name' as own,
            jsonb_path_query_first(document, '$.otherNames[*] ? ((@.script == "Latn" || @.text like_regex "^[A-Za-z]")
                && !(@.kind == "PEN_NAME" || @.kind == "NICKNAME")).text') #>> '{}' as latin,
            jsonb_path_query_first(document, '$.otherNames[*] ? (exists(@.script) && @.script != "Latn").text') #>> '{}' as other) n
$$;

alter table published.summary
    drop column original_name,
    add column extracts jsonb generated always as (published.extracts(document)) stored,
    add constraint a_tombstone_tells_nothing check (state <> 'RETRACTED' or extracts is null);

-- What is derived is not known yet when the rule is asked. The rule is changed where it stands.
do $$
begin
    execute replace(
        pg_get_functiondef('published.only_what_was_approved()'::regprocedure),
        'frozen.original_name := old.original_name;',
        'frozen.extracts := old.extracts;');
    if position('frozen.extracts' in pg_get_functiondef('published.only_what_was_approved()'::regprocedure)) = 0 then
        raise exception 'published.only_what_was_approved does not compare versions as expected';
    end if;
end $$;
