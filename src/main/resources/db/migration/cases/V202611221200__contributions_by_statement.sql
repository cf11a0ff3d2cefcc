-- Contributions still write themselves, but once for each statement: a list of ten thousand claims is one statement and must not
-- ask ten thousand times who acts. What is remembered is the same as before, row by row.
create function cases.remember_contributions(p_cases uuid[], p_users uuid[], p_kinds text[]) returns void
    language sql security definer set search_path = pg_catalog
as $$
    with did as (select distinct d.c, d.u, d.k from unnest(p_cases, p_users, p_kinds) as d(c, u, k)),
        people as materialized (select p.u, access.holder_of(p.u) as holder from (select distinct u from did) p)
    insert into cases.contribution (case_id, user_id, holder, kind)
    select did.c, did.u, people.holder, did.k from did join people on people.u = did.u on conflict do nothing
$$;
revoke all on function cases.remember_contributions from public;

drop trigger opener on cases.detention_case;
drop trigger editor on cases.source;
drop trigger editor on cases.claim;
drop trigger verifier on cases.conflict_decision;
drop trigger actor on cases.source;
drop trigger actor on cases.claim;
drop trigger actor on cases.conflict_decision;

create function cases.contributions_of_cases() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform cases.remember_contributions(array_agg(a.id), array_agg(a.opened_by), array_agg('OPENER'::text)) from added a;
    return null;
end $$;
create trigger opener after insert on cases.detention_case referencing new table as added
    for each statement execute function cases.contributions_of_cases();

-- Whoever a row names, and beside them whoever acts: nobody writes in another's name unseen.
create function cases.contributions_of_sources() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor uuid := case when access.is_system() then null else access.current_user_id() end;
begin
    perform cases.remember_contributions(array_agg(d.c), array_agg(d.u), array_agg(d.k)) from (
        select a.case_id as c, a.recorded_by as u, 'EDITOR'::text as k from added a
        union select a.case_id, a.graded_by, 'VERIFIER' from added a where a.graded_by is not null
        union select a.case_id, actor, case tg_op when 'INSERT' then 'EDITOR' else 'VERIFIER' end from added a where actor is not null) d;
    return null;
end $$;
create trigger editor after insert on cases.source referencing new table as added
    for each statement execute function cases.contributions_of_sources();
create trigger editor_of_change after update on cases.source referencing new table as added
    for each statement execute function cases.contributions_of_sources();

create function cases.contributions_of_claims() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor uuid := case when access.is_system() then null else access.current_user_id() end;
begin
    perform cases.remember_contributions(array_agg(d.c), array_agg(d.u), array_agg(d.k)) from (
        select a.case_id as c, a.recorded_by as u, 'EDITOR'::text as k from added a
        union select a.case_id, a.decided_by, 'VERIFIER' from added a where a.decided_by is not null
        union select a.case_id, actor, case tg_op when 'INSERT' then 'EDITOR' else 'VERIFIER' end from added a where actor is not null) d;
    return null;
end $$;
create trigger editor after insert on cases.claim referencing new table as added
    for each statement execute function cases.contributions_of_claims();
create trigger editor_of_change after update on cases.claim referencing new table as added
    for each statement execute function cases.contributions_of_claims();

create function cases.contributions_of_conflicts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    actor uuid := case when access.is_system() then null else access.current_user_id() end;
begin
    perform cases.remember_contributions(array_agg(d.c), array_agg(d.u), array_agg('VERIFIER'::text)) from (
        select a.case_id as c, a.decided_by as u from added a
        union select a.case_id, actor from added a where actor is not null) d;
    return null;
end $$;
create trigger verifier after insert on cases.conflict_decision referencing new table as added
    for each statement execute function cases.contributions_of_conflicts();
create trigger verifier_of_change after update on cases.conflict_decision referencing new table as added
    for each statement execute function cases.contributions_of_conflicts();

drop function cases.contribution_of_case, cases.contribution_of_source, cases.contribution_of_claim, cases.contribution_of_conflict,
    cases.contribution_of_actor;

-- A merged case stays as it was: the same rule, asked once for each statement.
drop trigger not_on_a_merged_case on cases.source;
drop trigger not_on_a_merged_case on cases.claim;
create function cases.nothing_new_on_merged_cases() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select 1 from (select distinct a.case_id from added a) n join cases.detention_case c on c.id = n.case_id
               where c.merged_into is not null) then
        raise exception 'a merged case stays as it was' using errcode = 'VG030';
    end if;
    return null;
end $$;
create trigger not_on_a_merged_case after insert on cases.source referencing new table as added
    for each statement execute function cases.nothing_new_on_merged_cases();
create trigger not_on_a_merged_case after insert on cases.claim referencing new table as added
    for each statement execute function cases.nothing_new_on_merged_cases();
