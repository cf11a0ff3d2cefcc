-- Roles and teams are given by somebody else, in their own name: the application's role may not say otherwise, whatever it is told.
create function access.granted_by_another() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    actor uuid := access.current_user_id();
begin
    if session_user <> 'vigil_app' then
        return coalesce(new, old);
    end if;
    if actor is null or not (access.is_system() or access.has_any_role('ADMIN')) then
        raise exception 'roles and teams are given by an administrator' using errcode = 'VG001';
    end if;
    if tg_op = 'INSERT' and (new.granted_by <> actor or access.holder_of(new.user_id) = access.holder_of(actor)) then
        raise exception 'nobody grants themself anything' using errcode = 'VG001';
    end if;
    return coalesce(new, old);
end $$;
create trigger granted_by_another before insert or delete on access.user_role for each row execute function access.granted_by_another();
create trigger granted_by_another before insert or delete on access.team_member for each row execute function access.granted_by_another();

-- The human behind an account never changes: four eyes rest on it.
create function access.holder_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.username, new.holder) is distinct from (old.id, old.username, old.holder) then
        raise exception 'an account stays with its holder' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger holder_stays before update on access.user_account for each row execute function access.holder_stays();
