-- The questions behind every row rule, answered with plans that are kept: a function in plain SQL is planned anew at each call, and
-- each statement asks several. What they answer is as before.
create or replace function access.is_system() returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return access.current_user_id() = '00000000-0000-0000-0000-000000000000'::uuid;
end $$;

create or replace function access.has_any_role(variadic wanted text[]) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    who uuid := access.current_user_id();
begin
    return exists (select 1 from access.user_role r where r.user_id = who and r.role = any (wanted))
        and exists (select 1 from access.user_account u where u.id = who and u.enabled);
end $$;

create or replace function access.is_case_staff() returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return access.has_any_role('INTAKE','VERIFIER','REVIEWER','ADVOCATE','COORDINATOR');
end $$;

create or replace function access.my_teams() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    who uuid := access.current_user_id();
begin
    return query select m.team_id from access.team_member m where m.user_id = who;
end $$;
