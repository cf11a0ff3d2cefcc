-- What somebody promised to look at, and when; and the clock of the court.
create table followup.follow_up (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    kind text not null check (kind in ('CONTACT','HEALTH','TRANSFER','APPEAL','FAMILY','OTHER','UNKNOWN')),
    reason text not null check (length(btrim(reason)) between 1 and 2000),
    due_at timestamptz not null,
    planned_by uuid not null,
    planned_at timestamptz not null,
    result text not null check (result in ('PLANNED','DONE','SKIPPED_WITH_REASON','UNKNOWN')),
    comment text check (length(btrim(comment)) between 1 and 5000),
    by_user uuid,
    at timestamptz,
    constraint a_result_names_its_maker check ((result = 'PLANNED') = (by_user is null) and (by_user is null) = (at is null)
        and (by_user is null) = (comment is null)),
    constraint skipping_needs_a_reason check (result <> 'SKIPPED_WITH_REASON' or length(btrim(comment)) >= 10)
);
create index on followup.follow_up (case_id, due_at);

create function followup.guard_follow_up() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'INSERT' then
        if new.result <> 'PLANNED' or new.planned_by is distinct from access.current_user_id() then
            raise exception 'a follow-up is planned first, by the one who acts' using errcode = 'VG001';
        end if;
        return new;
    end if;
    if old.result <> 'PLANNED' or (new.id, new.case_id, new.kind, new.reason, new.due_at, new.planned_by, new.planned_at) is distinct from
       (old.id, old.case_id, old.kind, old.reason, old.due_at, old.planned_by, old.planned_at) then
        raise exception 'what was planned or done is never changed' using errcode = 'VG011';
    end if;
    if new.by_user is distinct from access.current_user_id() then
        raise exception 'a follow-up is done by the one who acts' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger guard before insert or update on followup.follow_up for each row execute function followup.guard_follow_up();

alter table followup.follow_up enable row level security;
create policy need_to_know on followup.follow_up to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert, update on followup.follow_up to vigil_app;

alter table followup.hearing
    add column court_zone text check (court_zone ~ '^[A-Za-z0-9_+/-]{1,40}$'),
    add column follows uuid references followup.hearing;

-- A day that was not known may be learnt; a hearing whose day is known is put off by recording so and adding another.
create function followup.keep_the_day() returns trigger language plpgsql as $$
begin
    if (new.id, new.case_id, new.kind, new.added_by, new.added_at) is distinct from (old.id, old.case_id, old.kind, old.added_by, old.added_at)
        or (old.latest is not null and (new.earliest, new.latest, new.starts_at) is distinct from (old.earliest, old.latest, old.starts_at)) then
        raise exception 'a hearing whose day is known keeps it' using errcode = 'VG011';
    end if;
    return new;
end $$;
create trigger keep_the_day before update on followup.hearing for each row execute function followup.keep_the_day();
