-- What failed, and which row of which table decided: codes and ids, so that a page can show them without asking the engine.
create table workflow.step_failure (
    job_id text primary key,
    case_id uuid references cases.detention_case,
    process text not null check (process ~ '^[a-z-]{1,64}$'),
    activity text not null check (activity ~ '^[A-Za-z_]{1,100}$'),
    code text not null check (code ~ '^[A-Za-z0-9_]{1,64}$'),
    tries int not null check (tries > 0),
    first_at timestamptz not null,
    last_at timestamptz not null
);
create index on workflow.step_failure (case_id);

create table workflow.decision_taken (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    process_instance text not null,
    activity text not null check (activity ~ '^[A-Za-z_]{1,100}$'),
    decision text not null check (decision ~ '^[A-Za-z_-]{1,64}$'),
    decision_version int not null,
    -- name=value pairs; a value is yes or no, a number or a code, never a text
    inputs text not null check (inputs ~ '^([A-Za-z]{1,64}=[A-Za-z0-9_.-]{1,64}(,|$))*$'),
    rule text check (rule ~ '^[A-Za-z_]{1,100}$'),
    outputs text not null check (outputs ~ '^([A-Za-z]{1,64}=[A-Za-z0-9_.-]{1,64}(,|$))*$'),
    at timestamptz not null
);
create index on workflow.decision_taken (case_id, at);

alter table workflow.step_failure enable row level security;
create policy need_to_know on workflow.step_failure to vigil_app
    using ((case_id is null and access.current_user_id() is not null)
        or exists (select 1 from cases.detention_case c where c.id = case_id));
alter table workflow.decision_taken enable row level security;
create policy need_to_know on workflow.decision_taken to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert, update on workflow.step_failure to vigil_app;
grant select, insert on workflow.decision_taken to vigil_app;

-- Invariant 7 for failures: an exception's words may name anybody, so the engine keeps the code of a failure alone.
create function workflow.only_coded_failures() returns trigger language plpgsql as $$
declare
    said text := to_jsonb(new) ->> tg_argv[0];
begin
    if coalesce(said, '') !~ '^[A-Za-z0-9_]{0,64}$' then
        raise exception 'a failure holds more than a code' using errcode = 'VG007';
    end if;
    return new;
end $$;
create trigger only_coded_failures before insert or update on engine.act_ru_job
    for each row execute function workflow.only_coded_failures('exception_msg_');
create trigger only_coded_failures before insert or update on engine.act_hi_job_log
    for each row execute function workflow.only_coded_failures('job_exception_msg_');
create trigger only_coded_failures before insert or update on engine.act_ru_incident
    for each row execute function workflow.only_coded_failures('incident_msg_');
create trigger only_coded_notes before insert or update on engine.act_ru_incident
    for each row execute function workflow.only_coded_failures('annotation_');
create trigger only_coded_failures before insert or update on engine.act_hi_incident
    for each row execute function workflow.only_coded_failures('incident_msg_');
create trigger only_coded_notes before insert or update on engine.act_hi_incident
    for each row execute function workflow.only_coded_failures('annotation_');
create trigger only_coded_failures before insert or update on engine.act_ru_ext_task
    for each row execute function workflow.only_coded_failures('error_msg_');
create trigger only_coded_failures before insert or update on engine.act_hi_ext_task_log
    for each row execute function workflow.only_coded_failures('error_msg_');

create function workflow.only_models_and_codes() returns trigger language plpgsql as $$
begin
    if new.deployment_id_ is null and new.bytes_ is not null
            and encode(new.bytes_, 'escape') !~ '^org\.vigil\.workflow\.StepFailure: [A-Za-z0-9_]{1,64}\s*(\\\d+)*$' then
        raise exception 'the engine keeps models, and codes of failures' using errcode = 'VG007';
    end if;
    return new;
end $$;
create trigger only_models_and_codes before insert or update on engine.act_ge_bytearray
    for each row execute function workflow.only_models_and_codes();
