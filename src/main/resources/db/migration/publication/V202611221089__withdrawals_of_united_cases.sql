-- A person who took a consent back took it back on every case that stands as one.
create or replace function published.no_consent_was_withdrawn_since() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select 1 from publication.summary s
               join cases.detention_case c on c.id = s.case_id
               join publication.risk_assessment a on a.id = s.assessment_id
               join publication.consent_withdrawal w on w.case_id in (select cases.united(s.case_id)) and w.scope <> 'ADVOCACY'
               where c.ref = new.ref and s.version = new.version and w.recorded_at > a.checked_at) then
        raise exception 'a consent was withdrawn since safety was checked' using errcode = 'VG003';
    end if;
    return new;
end $$;
