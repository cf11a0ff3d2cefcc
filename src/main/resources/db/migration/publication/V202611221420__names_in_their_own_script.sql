-- The name in its own script stands in a narrow column: lists and exports of a million cases read it without reading a million documents.
-- The database derives it from the document, so that the two never differ and a tombstone bears none.
alter table published.summary
    add column original_name text generated always as
        (jsonb_path_query_first(document, '$.otherNames[*] ? (exists(@.script) && @.script != "Latn").text') #>> '{}') stored;

-- What is derived is not known yet when the rule is asked, and needs no rule beside that for the document. The rule stands in the words
-- in which later migrations left it, so it is changed where it stands.
do $$
begin
    execute replace(
        pg_get_functiondef('published.only_what_was_approved()'::regprocedure),
        'frozen.state := old.state;',
        'frozen.state := old.state; frozen.original_name := old.original_name;');
    if position('frozen.original_name' in pg_get_functiondef('published.only_what_was_approved()'::regprocedure)) = 0 then
        raise exception 'published.only_what_was_approved does not compare versions as expected';
    end if;
end $$;
