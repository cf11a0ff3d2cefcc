-- Who is to be told what: the stored outbox. The desk shows it; mail takes from it later what was not delivered yet.
create schema notification;
grant usage on schema notification to vigil_app;

create table notification.notice (
    id uuid primary key,
    kind text not null check (kind in ('REMINDER','OVERDUE','ESCALATED','INCIDENT','NEWS','UNKNOWN')),
    -- What it is about, in the words of the drawings: ids and codes alone, the words are found when it is shown.
    code text not null check (code ~ '^[A-Za-z_]{1,80}$'),
    case_id uuid references cases.detention_case,
    task_id text check (task_id ~ '^[A-Za-z0-9:-]{1,64}$'),
    action_id uuid,
    hearing_id uuid,
    for_role text not null check (for_role in ('INTAKE','VERIFIER','REVIEWER','ADVOCATE','COORDINATOR')),
    for_person uuid,
    -- The event that it tells of: a job that runs twice tells once.
    source text not null unique check (source ~ '^[A-Za-z0-9:._/-]{1,200}$'),
    created_at timestamptz not null,
    read_at timestamptz,
    read_by uuid,
    -- Empty until it has left the house; nothing leaves it yet.
    delivered_at timestamptz,
    constraint reading_names_the_reader check ((read_at is null) = (read_by is null))
);
create index notices_of_a_role on notification.notice (for_role, created_at desc, id desc);
create index unread_notices on notification.notice (for_role) where read_at is null;
create index on notification.notice (case_id);

create function notification.guard() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'INSERT' then
        if new.read_at is not null or new.delivered_at is not null then
            raise exception 'a notice is written before it is read' using errcode = 'VG011';
        end if;
        return new;
    end if;
    if (new.id, new.kind, new.code, new.case_id, new.task_id, new.action_id, new.hearing_id, new.for_role, new.for_person, new.source, new.created_at)
        is distinct from
       (old.id, old.kind, old.code, old.case_id, old.task_id, old.action_id, old.hearing_id, old.for_role, old.for_person, old.source, old.created_at)
        or (old.read_at is not null and (new.read_at, new.read_by) is distinct from (old.read_at, old.read_by)) then
        raise exception 'what was told is never changed' using errcode = 'VG011';
    end if;
    if new.read_by is distinct from old.read_by and new.read_by is distinct from access.current_user_id() then
        raise exception 'a notice is read by the one who acts' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger guard before insert or update on notification.notice for each row execute function notification.guard();

alter table notification.notice enable row level security;
create policy need_to_know on notification.notice to vigil_app
    using (case when case_id is null then access.is_system() or access.is_case_staff()
        else exists (select 1 from cases.detention_case c where c.id = case_id) end);
grant select, insert, update on notification.notice to vigil_app;
