-- Of the cases that share a key, hundreds or thousands, those that share the rarest are looked at first, and no more of them than are
-- wanted; need-to-know is asked of these by the same rule as before, and of the next ones where some of them may not be known.
do $patch$
declare
    before text := pg_get_functiondef('cases.named_like(uuid[], integer, integer)'::regprocedure);
    declared text := replace(before, 'teams uuid[];', 'teams uuid[];
    ranked uuid[];
    looked_at int := 0;
    given int := 0;
    more int;');
    ranking text := replace(declared, 'return query
        with found as (', 'ranked := array(
        with found as (');
    looking text := replace(ranking, 'select case when c.merged_into is null then c.id else cases.survivor(c.id) end
        from counted f join cases.detention_case c on c.id = f.case_id
        where everything or', 'select f.case_id from counted f order by f.tells desc, f.shared desc, f.case_id);
    while looked_at < cardinality(ranked) and given < p_most loop
        return query
        select case when c.merged_into is null then c.id else cases.survivor(c.id) end
        from unnest(ranked[looked_at + 1:looked_at + p_most]) with ordinality as f(case_id, place) join cases.detention_case c on c.id = f.case_id
        where everything or');
    bounded text := replace(looking, 'order by f.tells desc, f.shared desc, c.id limit p_most;', 'order by f.place limit p_most - given;
        get diagnostics more = row_count;
        given := given + more;
        looked_at := looked_at + p_most;
    end loop;');
begin
    if declared = before or ranking = declared or looking = ranking or bounded = looking then
        raise exception 'cases.named_like() is not as this migration knows it';
    end if;
    execute bounded;
end $patch$;
