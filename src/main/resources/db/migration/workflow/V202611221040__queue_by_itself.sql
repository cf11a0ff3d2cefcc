-- The queue filters and is guarded by columns of its own, so that no list asks the cases about rows that it does not show.
alter table workflow.task_view
    add column stage text not null default 'RECEIVED',
    add column country text not null default 'XX',
    add column risk text not null default 'LOW',
    add column team_id uuid,
    add column sensitivity text not null default 'SEALED',
    -- When it last came into somebody's hands or left them, by the application's clock.
    add column assigned_at timestamptz,
    -- Counts what people change about the task itself: what an undo asks.
    add column change_no bigint not null default 0,
    -- Whose pile it lies on: a person's, or that of the roles that may take it.
    add column lane text generated always as (coalesce(assignee::text, roles)) stored,
    -- Who may know of it: everybody who works on cases, or a team.
    add column circle text generated always as (case sensitivity when 'INTERNAL' then 'INTERNAL' else team_id::text end) stored;

-- The copies are made by the database, whatever the application writes.
create function workflow.as_the_case_stands() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    select c.stage, c.country, c.risk, c.urgency, c.team_id, c.sensitivity
        into new.stage, new.country, new.risk, new.urgency, new.team_id, new.sensitivity
        from cases.detention_case c where c.id = new.case_id;
    if tg_op = 'UPDATE' then
        if (new.id, new.key, new.case_id, new.case_ref, new.roles, new.outcomes, new.outcome_variable, new.not_among, new.action_id)
            is distinct from
           (old.id, old.key, old.case_id, old.case_ref, old.roles, old.outcomes, old.outcome_variable, old.not_among, old.action_id) then
            raise exception 'a task stays what it is' using errcode = 'VG011';
        end if;
        new.change_no := old.change_no + ((new.assignee, new.due_at) is distinct from (old.assignee, old.due_at))::int;
    end if;
    return new;
end $$;
create trigger as_the_case_stands before insert or update on workflow.task_view for each row execute function workflow.as_the_case_stands();

create function workflow.follow_the_case() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update workflow.task_view set case_id = case_id where case_id = new.id;
    return null;
end $$;
create trigger queue_follows after update on cases.detention_case for each row
    when ((old.stage, old.country, old.risk, old.urgency, old.team_id, old.sensitivity)
        is distinct from (new.stage, new.country, new.risk, new.urgency, new.team_id, new.sensitivity))
    execute function workflow.follow_the_case();

update workflow.task_view set case_id = case_id;

-- One order within each circle, covered: a page of the queue is read from the index, and its fifty rows are then fetched by key.
-- Nobody reads past what other circles have waiting, so a page costs the same however much there is.
drop index workflow.task_queue;
create index task_queue on workflow.task_view (circle, urgency_rank, due_at, id)
    include (key, case_id, stage, country, risk, roles, assignee, team_id, sensitivity);
-- The same order within each pile.
drop index workflow.task_view_assignee_urgency_rank_due_at_id_idx;
create index task_pile on workflow.task_view (circle, lane, urgency_rank, due_at, id);
create index task_hands on workflow.task_view (assignee) where assignee is not null;

-- Need to know, as on the case itself (cases.detention_case), from the copied columns.
drop policy need_to_know on workflow.task_view;
create policy need_to_know on workflow.task_view to vigil_app
    using ((select access.is_system())
        or ((select access.is_case_staff())
            and (sensitivity = 'INTERNAL'
                or (team_id in (select access.my_teams())
                    and (sensitivity = 'RESTRICTED' or cases.is_visible(case_id, sensitivity, team_id))))));
