-- What the world may read: a copy, made when a second person approved it. The public role reads here and nowhere else.
create extension if not exists pg_trgm with schema public;
create schema published;
grant usage on schema published to vigil_app, vigil_public;

create table published.summary (
    ref text not null check (ref ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{4,6}$'),
    version int not null check (version > 0),
    is_current boolean not null,
    state text not null check (state in ('PUBLISHED', 'CORRECTED', 'RETRACTED')),
    language text not null,
    pseudonymous boolean not null,
    -- The document as pages and the API show it; after a retraction a tombstone.
    document jsonb not null,
    etag text not null check (etag ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null,
    first_published_at timestamptz not null,
    retracted_at timestamptz,
    -- Narrow columns for lists, filters and counts.
    display_name text not null,
    names text not null default '',
    country text not null check (country ~ '^[A-Z]{2}$'),
    liberty_status text not null,
    charge_category text not null,
    sentence_bucket text not null,
    roles text[] not null default '{}',
    sex text,
    -- Held by a state; held by others is missing, not held.
    held boolean not null,
    held_from_earliest date,
    held_from_latest date,
    held_until_known boolean not null default false,
    held_until_earliest date,
    held_until_latest date,
    primary key (ref, version),
    constraint a_tombstone_names_nobody check (state <> 'RETRACTED' or (display_name = '' and names = '' and retracted_at is not null))
);
create unique index one_current_version on published.summary (ref) where is_current;
create index latest_first on published.summary (published_at desc, ref desc) where is_current and state <> 'RETRACTED';
create index by_country on published.summary (country, published_at desc, ref desc) where is_current and state <> 'RETRACTED';
create index by_time_known on published.summary (published_at);
create index by_name on published.summary using gin (names public.gin_trgm_ops) where is_current and state <> 'RETRACTED';

create table published.fact (
    ref text not null,
    version int not null,
    ordinal int not null,
    fact_type text not null,
    label text not null,
    sentence text not null,
    modality text not null check (modality in ('FACT', 'ALLEGATION', 'DENIAL', 'OPINION', 'INFERENCE')),
    attribution text check (length(btrim(attribution)) > 0),
    origins int not null check (origins >= 0),
    primary key (ref, version, ordinal),
    foreign key (ref, version) references published.summary,
    -- Invariant 4: whoever alleges is named wherever the allegation stands.
    constraint no_allegation_without_attribution
        check (modality <> 'ALLEGATION' or (attribution is not null and position(lower(attribution) in lower(sentence)) > 0))
);

-- Invariant 3: nothing public without a safety check that allows it, a recorded consent status, and a second person's approval.
create function published.only_what_was_approved() returns trigger
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
create trigger only_what_was_approved before insert or update or delete on published.summary
    for each row execute function published.only_what_was_approved();

create function published.facts_stay() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from published.summary x where x.ref = old.ref and x.version = old.version and x.state = 'RETRACTED') then
        return old;
    end if;
    raise exception 'a published fact never changes' using errcode = 'VG003';
end $$;
create trigger facts_stay before update or delete on published.fact for each row execute function published.facts_stay();
create function published.refuse_truncate() returns trigger language plpgsql as $$
begin
    raise exception 'what is published is never emptied' using errcode = 'VG003';
end $$;
create trigger never_truncated before truncate on published.summary for each statement execute function published.refuse_truncate();
create trigger never_truncated before truncate on published.fact for each statement execute function published.refuse_truncate();

grant select, insert, update on published.summary to vigil_app;
grant select, insert, delete on published.fact to vigil_app;
grant select on published.summary, published.fact to vigil_public;
