-- A receipt for a report on a case that was merged tells how it goes with the case that stands for it.
do $$
begin
    execute replace(
        pg_get_functiondef('intake.status(bytea)'::regprocedure),
        'left join cases.detention_case c on c.id = r.case_id',
        'left join cases.detention_case c on c.id = cases.survivor(r.case_id)');
    if position('cases.survivor' in pg_get_functiondef('intake.status(bytea)'::regprocedure)) = 0 then
        raise exception 'intake.status does not join its case as expected';
    end if;
end $$;
