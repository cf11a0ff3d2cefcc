-- What the verifier found, and what the reviewer decided. Nothing here is ever changed.
create schema verification;
grant usage on schema verification to vigil_app;

create table verification.assessment (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    record_version bigint not null,
    least_origins int not null,
    missing_minimum int not null,
    open_conflicts int not null,
    result text not null check (result in ('CONFIRMED','LIKELY','POSSIBLE','UNLIKELY','UNVERIFIABLE','FALSELY_ATTRIBUTED')),
    reasons text not null check (length(btrim(reasons)) between 1 and 5000),
    by_user uuid not null,
    at timestamptz not null
);
create index on verification.assessment (case_id, at);

create table verification.review_decision (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    record_version bigint not null,
    decision text not null check (decision in ('APPROVE','RETURN','REJECT')),
    comment text not null check (length(btrim(comment)) between 1 and 5000),
    reviewer uuid not null,
    at timestamptz not null
);
create index on verification.review_decision (case_id, at);

-- Invariant 1: the approver of a version is none of its opener, editors, verifiers; and the version is the one that stands.
create function verification.second_person() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if new.reviewer is distinct from access.current_user_id() then
        raise exception 'a review is signed by the one who gives it' using errcode = 'VG001';
    end if;
    if cases.contributed(new.case_id, new.reviewer, 'OPENER', 'EDITOR', 'VERIFIER') then
        raise exception 'the reviewer opened, edited or verified this record' using errcode = 'VG001';
    end if;
    if new.record_version <> (select record_version from cases.detention_case where id = new.case_id) then
        raise exception 'the record has changed since it was seen' using errcode = 'VG003';
    end if;
    return new;
end $$;
create trigger second_person before insert on verification.review_decision for each row execute function verification.second_person();

alter table verification.assessment enable row level security;
create policy need_to_know on verification.assessment to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table verification.review_decision enable row level security;
create policy need_to_know on verification.review_decision to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert on verification.assessment, verification.review_decision to vigil_app;
