-- The way to the public: safety checks, consents, and the versions of the public summary with those who wrote and approved them.
create schema publication;
grant usage on schema publication to vigil_app;

create table publication.risk_assessment (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    record_version bigint not null,
    outcome text not null check (outcome in ('FULL', 'PSEUDONYMISED', 'DELAYED', 'WITHHOLD')),
    -- One answer for each item of the checklist; silence is not an answer.
    answers jsonb not null check (answers ?& array['CONSENT', 'FAMILY_RISK', 'IDENTIFIABLE_SOURCE', 'HEALTH_DATA', 'CHILDREN', 'HARM_TO_TRIAL']),
    kept_back text[] not null default '{}',
    allowed text[] not null default '{}',
    publish_after timestamptz,
    comment text not null check (length(btrim(comment)) between 1 and 5000),
    checked_by uuid not null,
    checked_at timestamptz not null,
    constraint a_delay_has_an_end check ((outcome = 'DELAYED') = (publish_after is not null))
);
create index on publication.risk_assessment (case_id, checked_at);

create table publication.consent (
    assessment_id uuid not null references publication.risk_assessment,
    case_id uuid not null references cases.detention_case,
    record_version bigint not null,
    scope text not null check (scope in ('NAME', 'PHOTO', 'AGE', 'HEALTH', 'FAMILY_STATEMENT', 'LOCATION', 'ADVOCACY')),
    status text not null check (status in ('GIVEN', 'REFUSED', 'NOT_SOUGHT_RISK', 'ALREADY_PUBLIC', 'WITHDRAWN')),
    given_by text check (length(given_by) <= 200),
    relation text check (length(relation) <= 200),
    note text check (length(note) <= 2000),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (assessment_id, scope),
    constraint no_consent_without_a_reason
        check (status not in ('NOT_SOUGHT_RISK', 'ALREADY_PUBLIC') or length(btrim(coalesce(note, ''))) > 0)
);
create index on publication.consent (case_id);

create table publication.summary (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    version int not null check (version > 0),
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CORRECTED', 'RETRACTED')),
    assessment_id uuid not null references publication.risk_assessment,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    lead text not null check (length(btrim(lead)) between 1 and 10000),
    facts uuid[] not null default '{}',
    what_changed text check (length(what_changed) <= 500),
    drafted_by uuid not null,
    drafted_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    -- What was approved: text, choice and safety check under one hash. An edit gives another one.
    approved_hash text,
    comment text check (length(comment) <= 5000),
    published_at timestamptz,
    retracted_by uuid,
    retracted_at timestamptz,
    retraction_note text check (length(retraction_note) <= 2000),
    unique (case_id, version),
    constraint an_approver_is_not_the_drafter check (approved_by <> drafted_by),
    constraint nothing_public_without_approval check (published_at is null or (approved_by is not null and approved_hash is not null)),
    constraint public_means_published check ((state in ('PUBLISHED', 'CORRECTED', 'RETRACTED')) = (published_at is not null))
);
-- One version at a time is on its way.
create unique index one_version_at_work on publication.summary (case_id) where published_at is null;

-- Invariant 1: the checker had no part in the record, and acts in their own name.
create function publication.checker_stands_apart() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if new.checked_by is distinct from access.current_user_id() then
        raise exception 'a safety check is recorded by the one who made it' using errcode = 'VG001';
    end if;
    if cases.contributed(new.case_id, new.checked_by, 'OPENER', 'EDITOR', 'VERIFIER', 'REVIEWER') then
        raise exception 'whoever opened, edited, verified or reviewed a record may not check its safety' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger checker_stands_apart before insert on publication.risk_assessment for each row execute function publication.checker_stands_apart();

-- Invariant 1 again: all who ever drafted count as authors, and people are compared, not accounts. What is public stays as it was.
create function publication.approver_stands_apart() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    frozen publication.summary;
begin
    if tg_op = 'UPDATE' and old.published_at is not null then
        frozen := new;
        frozen.state := old.state;
        frozen.retracted_by := old.retracted_by;
        frozen.retracted_at := old.retracted_at;
        frozen.retraction_note := old.retraction_note;
        if frozen is distinct from old or new.state not in ('PUBLISHED', 'CORRECTED', 'RETRACTED') or (old.state = 'RETRACTED' and new.state <> 'RETRACTED') then
            raise exception 'a published version never changes' using errcode = 'VG003';
        end if;
        return new;
    end if;
    perform cases.remember_contribution(new.case_id, new.drafted_by, 'DRAFTER');
    if new.approved_by is not null then
        if access.holder_of(new.approved_by) = access.holder_of(new.drafted_by) or cases.contributed(new.case_id, new.approved_by, 'DRAFTER') then
            raise exception 'whoever drafted a summary may not approve it' using errcode = 'VG001';
        end if;
        if tg_op = 'INSERT' or old.approved_by is distinct from new.approved_by then
            if new.approved_by is distinct from access.current_user_id() then
                raise exception 'an approval is recorded by the one who gave it' using errcode = 'VG001';
            end if;
        end if;
    end if;
    return new;
end $$;
create trigger approver_stands_apart before insert or update on publication.summary for each row execute function publication.approver_stands_apart();

alter table publication.risk_assessment enable row level security;
create policy need_to_know on publication.risk_assessment to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table publication.consent enable row level security;
create policy need_to_know on publication.consent to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table publication.summary enable row level security;
create policy need_to_know on publication.summary to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));

grant select, insert on publication.risk_assessment, publication.consent to vigil_app;
grant select, insert, update on publication.summary to vigil_app;
