-- A pair that waits because each of the two was said to be one person with a third keeps the likeness that it has by itself: so it
-- stands on that alone once the link is undone, and leaves the queue where its own likeness says nothing.
alter table cases.duplicate_pair drop constraint duplicate_pair_band_check;
alter table cases.duplicate_pair add constraint duplicate_pair_band_check check (band in ('SAME', 'POSSIBLE', 'NO'));
update cases.duplicate_pair set band = 'NO', score = 0 where through and score = 1;
drop index cases.queue;
create index queue on cases.duplicate_pair (state, through desc, band desc, score desc, one_case, other_case) where state <> 'DECIDED';

-- The case and all that were said to be of one person with it, over any number of steps.
create function cases.linked(p_case uuid) returns setof uuid
    language sql stable set search_path = pg_catalog rows 3
as $$
    with recursive l(id) as (
        select p_case
        union select case when m.one_case = l.id then m.other_case else m.one_case end
        from l join cases.person_mark m on m.one_case = l.id or m.other_case = l.id
        where m.verdict = 'SAME' and not exists (
            select 1 from cases.person_mark n where n.one_case = m.one_case and n.other_case = m.other_case and n.id > m.id))
    select id from l
$$;

-- Two cases are no longer said to be of one person: who was one with either only by way of the other is so no more.
create function cases.part_linked(p_one uuid, p_other uuid) returns void
    language plpgsql set search_path = pg_catalog
as $$
declare
    with_one uuid[] := array(select cases.linked(p_one));
    with_other uuid[] := array(select cases.linked(p_other));
begin
    if not (p_other = any (with_one)) then
        update cases.duplicate_pair p set through = false where p.through
            and ((p.one_case = any (with_one) and p.other_case = any (with_other))
                or (p.one_case = any (with_other) and p.other_case = any (with_one)));
    end if;
end $$;
revoke all on function cases.linked, cases.part_linked from public;
grant execute on function cases.linked, cases.part_linked to vigil_app;
