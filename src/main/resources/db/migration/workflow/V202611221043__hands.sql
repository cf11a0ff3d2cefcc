-- Whose hands a task went through, and what follows from it.
create table workflow.hand_over (
    id uuid primary key,
    task_id text not null,
    case_id uuid not null references cases.detention_case,
    from_user uuid,
    to_user uuid not null,
    reason text not null check (length(btrim(reason)) between 3 and 1000),
    by_user uuid not null,
    at timestamptz not null
);
create index on workflow.hand_over (task_id, at);
create index on workflow.hand_over (case_id);
alter table workflow.hand_over enable row level security;
create policy need_to_know on workflow.hand_over to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id))
    with check (exists (select 1 from cases.detention_case c where c.id = case_id)
        and by_user = (select access.current_user_id()));
grant select, insert on workflow.hand_over to vigil_app;

-- A task that passes from an absent person to their substitute: four eyes then look at both. Written by the database alone.
create table workflow.stand_in (
    task_id text not null,
    case_id uuid not null references cases.detention_case,
    absent uuid not null,
    substitute uuid not null,
    absence_id uuid not null references access.absence,
    at timestamptz not null,
    primary key (task_id, absent, substitute)
);
create index on workflow.stand_in (case_id);
alter table workflow.stand_in enable row level security;
create policy need_to_know on workflow.stand_in to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select on workflow.stand_in to vigil_app;

create function workflow.remember_stand_in() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if new.assigned_at is null or (old.assigned_at is not null and new.assigned_at < old.assigned_at) then
        raise exception 'a change of hands says when it was' using errcode = 'VG011';
    end if;
    if old.assignee is not null and new.assignee is not null then
        insert into workflow.stand_in (task_id, case_id, absent, substitute, absence_id, at)
        select new.id, new.case_id, a.absent, new.assignee, a.id, new.assigned_at
        from access.absence a
        where access.holder_of(a.absent) = access.holder_of(old.assignee)
            and access.holder_of(a.substitute) = access.holder_of(new.assignee)
            and a.ended_at is null
            and (new.assigned_at at time zone 'UTC')::date between a.from_day and a.to_day
        on conflict do nothing;
    end if;
    return new;
end $$;
create trigger remember_stand_in before update on workflow.task_view for each row
    when (new.assignee is distinct from old.assignee) execute function workflow.remember_stand_in();

-- Whoever stands in is kept away by everything that keeps the absent person away, on the tasks that they took over.
create function workflow.had_a_part(p_case uuid, p_action uuid, p_user uuid, p_kind text) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select case p_kind
        when 'ACTION_DRAFTER' then exists (
            select 1 from advocacy.author a where a.action_id = p_action and a.holder = access.holder_of(p_user))
        else exists (
            select 1 from cases.contribution c
            where c.case_id = p_case and c.kind = p_kind and c.holder = access.holder_of(p_user)) end
$$;

create function workflow.four_eyes_follow_the_person() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    barred text;
begin
    select k.kind into barred
    from workflow.task_view t
        cross join unnest(string_to_array(t.not_among, ',')) as k(kind)
        join workflow.stand_in s on s.task_id = t.id and access.holder_of(s.substitute) = access.holder_of(new.by_user)
    where t.id = new.task_id and workflow.had_a_part(t.case_id, t.action_id, s.absent, k.kind)
    limit 1;
    if barred is not null then
        raise exception 'whoever stands in for somebody who had a part in it (%) may not decide it either', lower(barred) using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger four_eyes_follow_the_person before insert on workflow.step_taken for each row execute function workflow.four_eyes_follow_the_person();

-- The guards of the stages ask this function: for the one who acts, and for whomever they stand in on a task that waits on the case.
create or replace function cases.contributed(p_case uuid, p_user uuid, variadic kinds text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select 1 from cases.contribution c
        where c.case_id = p_case and c.kind = any (kinds)
            and (c.holder = access.holder_of(p_user)
                or c.holder in (
                    select access.holder_of(s.absent)
                    from workflow.stand_in s join workflow.task_view t on t.id = s.task_id
                    where s.case_id = p_case and access.holder_of(s.substitute) = access.holder_of(p_user))))
$$;

-- May this colleague know of the case? Asked before a task is given to them.
create function cases.may_know(p_case uuid, p_user uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select 1 from cases.detention_case c
        where c.id = p_case
            and exists (select 1 from access.user_account u join access.user_role r on r.user_id = u.id
                        where u.id = p_user and u.enabled and r.role in ('INTAKE','VERIFIER','REVIEWER','ADVOCATE','COORDINATOR'))
            and (c.sensitivity = 'INTERNAL'
                or (exists (select 1 from access.team_member m where m.team_id = c.team_id and m.user_id = p_user)
                    and (c.sensitivity = 'RESTRICTED' or exists (
                        select 1 from cases.sealed_grant g
                        where g.case_id = c.id and g.user_id = p_user and g.expires_at > transaction_timestamp())))))
$$;

-- A filter of the queue under a name: its owner's, or shared with a team.
create table workflow.saved_view (
    id uuid primary key,
    owner uuid not null,
    team_id uuid references access.team,
    name text not null check (length(btrim(name)) between 1 and 60),
    address text not null check (length(address) <= 1000 and address ~ '^[A-Za-z0-9=&%+._~*-]*$'),
    created_at timestamptz not null
);
create unique index one_name_per_owner on workflow.saved_view (owner, lower(name));
create index on workflow.saved_view (team_id);
alter table workflow.saved_view enable row level security;
create policy mine_or_my_teams on workflow.saved_view to vigil_app
    using (owner = (select access.current_user_id())
        or ((select access.is_case_staff()) and team_id in (select access.my_teams())))
    with check (owner = (select access.current_user_id())
        and (team_id is null or team_id in (select access.my_teams())));
create policy only_the_owner_deletes on workflow.saved_view as restrictive for delete to vigil_app
    using (owner = (select access.current_user_id()));
grant select, insert, delete on workflow.saved_view to vigil_app;

-- One change to many tasks: what stood before and after, so that it can be taken back while nothing else has changed.
create table workflow.bulk_change (
    id uuid primary key,
    kind text not null check (kind in ('ASSIGN','TAG','UNTAG','DUE')),
    by_user uuid not null,
    at timestamptz not null,
    undone_at timestamptz
);
create index on workflow.bulk_change (by_user, at desc);
create table workflow.bulk_item (
    bulk_id uuid not null references workflow.bulk_change,
    task_id text not null,
    case_id uuid not null references cases.detention_case,
    before_value text,
    after_value text,
    change_no bigint not null,
    primary key (bulk_id, task_id)
);
alter table workflow.bulk_change enable row level security;
create policy ones_own on workflow.bulk_change to vigil_app
    using (by_user = (select access.current_user_id()) and (select access.is_case_staff()));
alter table workflow.bulk_item enable row level security;
create policy ones_own on workflow.bulk_item to vigil_app
    using (exists (select 1 from workflow.bulk_change b where b.id = bulk_id)
        and exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert, update on workflow.bulk_change to vigil_app;
grant select, insert on workflow.bulk_item to vigil_app;
