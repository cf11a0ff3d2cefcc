-- Whoever stands in is kept away by what the absent person did on any of the cases that stand as one.
create or replace function workflow.had_a_part(p_case uuid, p_action uuid, p_user uuid, p_kind text) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select case p_kind
        when 'ACTION_DRAFTER' then exists (
            select 1 from advocacy.author a where a.action_id = p_action and a.holder = access.holder_of(p_user))
        else exists (
            select 1 from cases.contribution c
            where c.case_id in (select cases.united(p_case)) and c.kind = p_kind and c.holder = access.holder_of(p_user)) end
$$;
