-- The name in its own script stands in a narrow column: lists and exports of a million cases read it without reading a million documents.
-- The database derives it from the document, so that the two never differ and a tombstone bears none.
alter table published.summary
    add column original_name text generated always as
        (jsonb_path_query_first(document, '$.otherNames[*] ? (exists(@.script) && @.script != "Latn").text') #>> '{}') stored;

-- As before; but what is derived is not known yet when the rule is asked, and needs no rule beside that for the document.
create or replace function published.only_what_was_approved() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    s publication.summary;
    a publication.risk_assessment;
    name_consent text;
    frozen published.summary;
begin
    if tg_op = 'DELETE' then
        raise exception 'a published version is never deleted' using errcode = 'VG003';
    end if;
    if tg_op = 'UPDATE' then
        if new.state = 'RETRACTED' and old.state <> 'RETRACTED' then
            if not exists (select 1 from publication.summary x join cases.detention_case c on c.id = x.case_id
                           where c.ref = old.ref and x.version = old.version and x.state = 'RETRACTED') then
                raise exception 'a version is taken back by a retraction only' using errcode = 'VG003';
            end if;
            return new;
        end if;
        frozen := new;
        frozen.is_current := old.is_current;
        frozen.state := old.state;
        frozen.original_name := old.original_name;
        if frozen is distinct from old or (new.is_current and not old.is_current)
            or (new.state <> old.state and not (old.state = 'PUBLISHED' and new.state = 'CORRECTED')) then
            raise exception 'a published version never changes' using errcode = 'VG003';
        end if;
        return new;
    end if;

    select x.* into s from publication.summary x join cases.detention_case c on c.id = x.case_id
        where c.ref = new.ref and x.version = new.version;
    if s.id is null or s.approved_by is null or access.holder_of(s.approved_by) = access.holder_of(s.drafted_by) then
        raise exception 'nothing is published that no second person approved' using errcode = 'VG003';
    end if;
    select * into a from publication.risk_assessment r where r.id = s.assessment_id and r.case_id = s.case_id;
    if a.id is null or a.outcome = 'WITHHOLD' or cases.contributed(a.case_id, a.checked_by, 'OPENER', 'EDITOR', 'VERIFIER', 'REVIEWER') then
        raise exception 'nothing is published without a safety check that allows it' using errcode = 'VG003';
    end if;
    if exists (select 1 from publication.risk_assessment later where later.case_id = a.case_id and later.checked_at > a.checked_at) then
        raise exception 'the last safety check counts' using errcode = 'VG003';
    end if;
    if a.publish_after > now() then
        raise exception 'the safety check allows publication only later' using errcode = 'VG003';
    end if;
    select status into name_consent from publication.consent k where k.assessment_id = a.id and k.scope = 'NAME';
    if name_consent is null then
        raise exception 'nothing is published without a recorded consent status' using errcode = 'VG003';
    end if;
    if not new.pseudonymous and (a.outcome = 'PSEUDONYMISED' or name_consent in ('REFUSED', 'WITHDRAWN')) then
        raise exception 'this person may not be named' using errcode = 'VG003';
    end if;
    return new;
end $$;
