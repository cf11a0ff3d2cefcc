-- A consent that is taken back. It needs no reason, only the day and who recorded it; what rested on it comes down at once.
create table publication.consent_withdrawal (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    scope text not null check (scope in ('NAME', 'PHOTO', 'AGE', 'HEALTH', 'FAMILY_STATEMENT', 'LOCATION', 'ADVOCACY')),
    withdrawn_on date not null,
    note text not null check (length(btrim(note)) between 1 and 2000),
    recorded_by uuid not null,
    recorded_at timestamptz not null
);
create index on publication.consent_withdrawal (case_id, recorded_at);

-- What somebody found wrong in a public summary: the ground of its next version.
create table publication.correction_request (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    version int not null check (version > 0),
    note text not null check (length(btrim(note)) between 1 and 2000),
    requested_by uuid not null,
    requested_at timestamptz not null
);
create index on publication.correction_request (case_id, requested_at);

create function publication.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded is never changed' using errcode = 'VG011';
end $$;
create trigger append_only before update or delete on publication.consent_withdrawal for each row execute function publication.refuse_change();
create trigger append_only before update or delete on publication.correction_request for each row execute function publication.refuse_change();
create trigger never_truncated before truncate on publication.consent_withdrawal for each statement execute function publication.refuse_change();
create trigger never_truncated before truncate on publication.correction_request for each statement execute function publication.refuse_change();

alter table publication.consent_withdrawal enable row level security;
create policy need_to_know on publication.consent_withdrawal to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table publication.correction_request enable row level security;
create policy need_to_know on publication.correction_request to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert on publication.consent_withdrawal, publication.correction_request to vigil_app;

-- Invariant 3: a safety check does not outlive the consent that it rested on.
create function published.no_consent_was_withdrawn_since() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select 1 from publication.summary s
               join cases.detention_case c on c.id = s.case_id
               join publication.risk_assessment a on a.id = s.assessment_id
               join publication.consent_withdrawal w on w.case_id = s.case_id and w.scope <> 'ADVOCACY'
               where c.ref = new.ref and s.version = new.version and w.recorded_at > a.checked_at) then
        raise exception 'a consent was withdrawn since safety was checked' using errcode = 'VG003';
    end if;
    return new;
end $$;
create trigger no_consent_was_withdrawn_since before insert on published.summary
    for each row execute function published.no_consent_was_withdrawn_since();

-- The yearly census as it was counted, once and for ever. The public role reads it with its hash.
create table published.census (
    year int primary key check (year between 2000 and 9999),
    held_on date not null check (held_on = make_date(year, 12, 1)),
    certain int not null check (certain >= 0),
    possible int not null check (possible >= 0),
    -- The very text that the hash is of: object keys in order, no blanks.
    document text not null check (length(document) > 0),
    sha256 text not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    frozen_at timestamptz not null
);
create function published.census_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a census is frozen' using errcode = 'VG003';
end $$;
create trigger census_stays before update or delete on published.census for each row execute function published.census_stays();
create trigger never_truncated before truncate on published.census for each statement execute function published.census_stays();
grant select, insert on published.census to vigil_app;
grant select on published.census to vigil_public;
