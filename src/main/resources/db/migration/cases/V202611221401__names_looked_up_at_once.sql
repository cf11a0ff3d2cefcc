-- A person is looked for among all cases first, and need-to-know is asked of the few that come out, not of each key: the same rule as
-- on the case itself (cases.detention_case), which the reader of the answer meets again. So nobody learns of a case that they may not
-- know. A key tells the more the fewer share it, and nothing from p_bound cases on; each case comes by the one that stands for it.
create function cases.named_like(p_keys uuid[], p_bound int, p_most int) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    everything boolean := coalesce(access.is_system(), false);
    teams uuid[];
begin
    if not everything then
        if access.is_case_staff() is not true then
            return;
        end if;
        teams := array(select access.my_teams());
    end if;
    return query
        with found as (
            select f.cases, cardinality(f.cases) as sharing
            from unnest(p_keys) as k(key) cross join lateral (
                select array_agg(s.case_id) as cases
                from (select n.case_id from cases.name_key n where n.key = k.key limit p_bound) s) f
            where f.cases is not null),
        counted as materialized (
            select o.case_id, sum(case when f.sharing < p_bound then 1 / f.sharing::float8 else 0 end) as tells, count(*) as shared
            from found f cross join lateral unnest(f.cases) as o(case_id) group by o.case_id)
        select case when c.merged_into is null then c.id else cases.survivor(c.id) end
        from counted f join cases.detention_case c on c.id = f.case_id
        where everything or case when c.merged_into is not null then cases.may_know(c.merged_into)
            else c.sensitivity = 'INTERNAL'
                or (c.team_id = any (teams) and (c.sensitivity = 'RESTRICTED' or cases.is_visible(c.id, c.sensitivity, c.team_id))) end
        order by f.tells desc, f.shared desc, c.id limit p_most;
end $$;
revoke all on function cases.named_like from public;
grant execute on function cases.named_like to vigil_app;

-- The system, which may know of every case, is not asked row by row.
alter policy need_to_know on cases.name_key
    using ((select access.is_system()) or exists (select 1 from cases.detention_case c where c.id = case_id));
alter policy need_to_know on cases.claim
    using ((select access.is_system()) or exists (select 1 from cases.detention_case c where c.id = case_id));
alter policy need_to_know on cases.source
    using ((select access.is_system()) or exists (select 1 from cases.detention_case c where c.id = case_id)
        or exists (select 1 from cases.claim k where k.source_id = source.id));
alter policy need_to_know on cases.stage_change
    using ((select access.is_system()) or exists (select 1 from cases.detention_case c where c.id = case_id));
alter policy need_to_know on cases.case_to_compare
    using ((select access.is_system()) or exists (select 1 from cases.detention_case c where c.id = case_id));
alter policy need_to_know on cases.duplicate_pair
    using ((select access.is_system()) or (exists (select 1 from cases.detention_case c where c.id = one_case)
        and exists (select 1 from cases.detention_case c where c.id = other_case)));
