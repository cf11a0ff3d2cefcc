-- Cases that stand in the store and whose process has yet to begin: written with the case, gone with the start.
create table workflow.case_to_start (
    case_id uuid primary key references cases.detention_case,
    case_ref text not null,
    queued_at timestamptz not null,
    tries int not null default 0,
    next_try_at timestamptz not null,
    failure_code text check (length(failure_code) <= 100)
);
create index on workflow.case_to_start (next_try_at, case_id);
alter table workflow.case_to_start enable row level security;
create policy need_to_know on workflow.case_to_start to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert, update, delete on workflow.case_to_start to vigil_app;
