-- Short words that people put on a case to find it again. They decide nothing.
create table cases.case_tag (
    case_id uuid not null references cases.detention_case,
    tag text not null check (length(tag) between 2 and 30 and tag = lower(tag)
        and tag ~ '^[^\s[:cntrl:][:punct:]]+(-[^\s[:cntrl:][:punct:]]+)*$'),
    added_by uuid not null,
    added_at timestamptz not null,
    primary key (case_id, tag)
);
create index on cases.case_tag (tag, case_id);
alter table cases.case_tag enable row level security;
create policy need_to_know on cases.case_tag to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id))
    with check (exists (select 1 from cases.detention_case c where c.id = case_id)
        and (added_by = (select access.current_user_id()) or (select access.is_system())));
grant select, insert, delete on cases.case_tag to vigil_app;
-- A case is counted by week, by stage and by how long it has stood there.
create index on cases.stage_change (stage, at);
