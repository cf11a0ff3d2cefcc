-- The public address of a merged case leads to the one that stands for it, while that one is public. References alone.
create table published.redirect (
    ref text primary key check (ref ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{4,6}$'),
    into_ref text not null check (into_ref ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{4,6}$' and into_ref <> ref),
    since timestamptz not null
);
create function published.redirect_follows_merge() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    stands boolean := exists (
        select 1 from cases.merge m join cases.detention_case c on c.id = m.case_id join cases.detention_case t on t.id = m.into_case
        where m.undone_at is null and c.ref = coalesce(new.ref, old.ref) and (tg_op = 'DELETE' or t.ref = new.into_ref));
begin
    if tg_op = 'UPDATE' or (tg_op = 'INSERT') <> stands then
        raise exception 'an address is led elsewhere by a merge, and by nothing else' using errcode = 'VG003';
    end if;
    return coalesce(new, old);
end $$;
create trigger redirect_follows_merge before insert or update or delete on published.redirect
    for each row execute function published.redirect_follows_merge();
-- Where an address leads now: over any number of merges to a version that is public, or nowhere.
create function published.leads_to(p_ref text) returns text
    language sql stable set search_path = pg_catalog
as $$
    with recursive way(ref) as (
        select r.into_ref from published.redirect r where r.ref = p_ref
        union select r.into_ref from way join published.redirect r on r.ref = way.ref)
    select w.ref from way w join published.summary s on s.ref = w.ref and s.is_current and s.state <> 'RETRACTED'
    where not exists (select 1 from published.redirect r where r.ref = w.ref)
$$;
grant select, insert, delete on published.redirect to vigil_app;
grant select on published.redirect to vigil_public;
