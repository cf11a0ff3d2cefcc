-- A task may be about a hearing or a planned follow-up, as it may be about an action.
alter table workflow.task_view add column hearing_id uuid, add column follow_up_id uuid;
alter table workflow.step_taken add column hearing_id uuid, add column follow_up_id uuid;
create index on workflow.task_view (action_id) where action_id is not null;
create index on workflow.task_view (hearing_id) where hearing_id is not null;
create index on workflow.task_view (follow_up_id) where follow_up_id is not null;
