-- Keeping a case in sight: its periodic reviews, its closing by two people, its days in court.
create schema followup;
grant usage on schema followup to vigil_app;

create table followup.review (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    decision text not null check (decision in ('CONTINUE','CLOSE','SKIP')),
    result text generated always as (case decision when 'SKIP' then 'SKIPPED_WITH_REASON' else 'DONE' end) stored,
    comment text not null check (length(btrim(comment)) between 1 and 5000),
    outcome text check (outcome in ('RELEASED','ACQUITTED','SENTENCE_SERVED','DIED','EXILED','UNVERIFIABLE','OTHER','UNKNOWN')),
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    next_due_at timestamptz,
    constraint skipping_needs_a_reason check (decision <> 'SKIP' or length(btrim(comment)) >= 10),
    constraint only_a_closing_has_an_outcome check ((decision = 'CLOSE') = (outcome is not null)),
    constraint an_open_case_has_a_next_review check ((decision = 'CLOSE') = (next_due_at is null))
);
create index on followup.review (case_id, reviewed_at);

create table followup.closing (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    outcome text not null check (outcome in ('RELEASED','ACQUITTED','SENTENCE_SERVED','DIED','EXILED','UNVERIFIABLE','OTHER','UNKNOWN')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decision text check (decision in ('APPROVE','RETURN')),
    comment text check (length(btrim(comment)) between 1 and 5000),
    decided_by uuid,
    decided_at timestamptz,
    constraint a_decision_names_its_maker check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)
        and (decision is null) = (comment is null))
);
create unique index one_closing_waits on followup.closing (case_id) where decision is null;

-- Four eyes, the database's share.
create function followup.guard() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'INSERT' then
        if new.decision is not null then
            raise exception 'a closing is proposed first and decided later' using errcode = 'VG001';
        end if;
        if new.proposed_by is distinct from access.current_user_id() then
            raise exception 'a closing is proposed by the one who acts' using errcode = 'VG001';
        end if;
        perform cases.remember_contribution(new.case_id, new.proposed_by, 'CLOSER');
        return new;
    end if;
    if (new.id, new.case_id, new.outcome, new.proposed_by, new.proposed_at) is distinct from
       (old.id, old.case_id, old.outcome, old.proposed_by, old.proposed_at) or old.decision is not null then
        raise exception 'a proposed or decided closing is never changed' using errcode = 'VG011';
    end if;
    if new.decided_by is distinct from access.current_user_id()
        or access.holder_of(new.decided_by) = access.holder_of(new.proposed_by) then
        raise exception 'a closing is decided by somebody who did not propose it' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger guard before insert or update on followup.closing for each row execute function followup.guard();

create table followup.hearing (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    kind text not null check (kind in ('FIRST_APPEARANCE','REMAND','TRIAL','VERDICT','APPEAL','CASSATION','OTHER','UNKNOWN')),
    earliest date,
    latest date,
    precision text not null check (precision in ('DAY','MONTH','YEAR','RANGE','RELATIVE','UNKNOWN')),
    date_words text check (length(date_words) <= 2000),
    starts_at timestamptz,
    court text check (length(btrim(court)) between 1 and 300),
    note text check (length(btrim(note)) between 1 and 2000),
    added_by uuid not null,
    added_at timestamptz not null,
    outcome text check (outcome in ('HELD','ADJOURNED','CANCELLED','DETENTION_EXTENDED','RELEASED','CONVICTED','ACQUITTED','OTHER','UNKNOWN')),
    outcome_comment text check (length(btrim(outcome_comment)) between 1 and 5000),
    outcome_by uuid,
    outcome_at timestamptz,
    constraint days_in_order check (earliest is null or latest is null or earliest <= latest),
    constraint an_outcome_names_its_recorder check ((outcome is null) = (outcome_by is null) and (outcome is null) = (outcome_at is null)
        and (outcome is null) = (outcome_comment is null))
);
create index on followup.hearing (case_id, earliest);
create index on followup.hearing (earliest) where outcome is null;

create function followup.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was done is never changed' using errcode = 'VG011';
end $$;
create trigger append_only before update or delete on followup.review for each row execute function followup.refuse_change();
create trigger outcome_is_recorded_once before update on followup.hearing for each row when (old.outcome is not null) execute function followup.refuse_change();
create trigger never_deleted before delete on followup.closing for each row execute function followup.refuse_change();

alter table followup.review enable row level security;
create policy need_to_know on followup.review to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table followup.closing enable row level security;
create policy need_to_know on followup.closing to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table followup.hearing enable row level security;
create policy need_to_know on followup.hearing to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));

grant select, insert on followup.review to vigil_app;
grant select, insert, update on followup.closing, followup.hearing to vigil_app;
