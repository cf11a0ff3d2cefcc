-- The work queue as people read it, and what they did: our own tables, so that no page asks the engine.
create schema workflow;
grant usage on schema workflow to vigil_app;

create table workflow.task_view (
    id text primary key,
    key text not null,
    case_id uuid not null references cases.detention_case,
    case_ref text not null,
    roles text not null,
    outcomes text not null,
    outcome_variable text not null,
    not_among text not null default '',
    action_id uuid,
    assignee uuid,
    created_at timestamptz not null,
    due_at timestamptz not null,
    urgency text not null default 'NORMAL',
    urgency_rank int generated always as (case urgency when 'URGENT' then 0 when 'HIGH' then 1 else 2 end) stored
);
create index task_queue on workflow.task_view (urgency_rank, due_at, id) include (key, case_id, assignee, roles);
create index on workflow.task_view (case_id);
create index on workflow.task_view (assignee, urgency_rank, due_at, id);

-- One row per completed step: who decided what, when and why.
create table workflow.step_taken (
    id uuid primary key,
    task_id text not null unique,
    key text not null,
    case_id uuid not null references cases.detention_case,
    action_id uuid,
    outcome text not null check (outcome ~ '^[A-Z_]{1,40}$'),
    comment text not null check (length(btrim(comment)) between 1 and 5000),
    record_version bigint not null,
    by_user uuid not null,
    at timestamptz not null
);
create index on workflow.step_taken (case_id, at);

alter table workflow.task_view enable row level security;
create policy need_to_know on workflow.task_view to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table workflow.step_taken enable row level security;
create policy need_to_know on workflow.step_taken to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert, update, delete on workflow.task_view to vigil_app;
grant select, insert on workflow.step_taken to vigil_app;

-- Invariant 7: the engine's tables hold ids and codes only.
create function workflow.only_codes() returns trigger language plpgsql as $$
begin
    if new.bytearray_id_ is not null or coalesce(new.text_, '') !~ '^[A-Za-z0-9_:.+-]{0,64}$' or coalesce(new.text2_, '') <> '' then
        raise exception 'process variable % holds more than an id or a code', new.name_ using errcode = 'VG007';
    end if;
    return new;
end $$;
create trigger only_codes before insert or update on engine.act_ru_variable for each row execute function workflow.only_codes();
create trigger only_codes before insert or update on engine.act_hi_varinst for each row execute function workflow.only_codes();
create function workflow.no_words_in_the_engine() returns trigger language plpgsql as $$
begin
    raise exception 'the engine keeps no comments, attachments or details' using errcode = 'VG007';
end $$;
create trigger no_words before insert on engine.act_hi_comment for each row execute function workflow.no_words_in_the_engine();
create trigger no_words before insert on engine.act_hi_attachment for each row execute function workflow.no_words_in_the_engine();
