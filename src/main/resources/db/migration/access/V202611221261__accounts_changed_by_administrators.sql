-- An account is switched off, and gets another password, by an administrator who is somebody else.
create function access.changed_by_an_administrator() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if session_user <> 'vigil_app' then
        return new;
    end if;
    if not coalesce(access.is_system() or (access.has_any_role('ADMIN')
            and access.holder_of(new.id) <> access.holder_of(access.current_user_id())), false) then
        raise exception 'an account is changed by an administrator, and by somebody else' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger changed_by_an_administrator before update on access.user_account for each row
    when ((new.enabled, new.password_hash) is distinct from (old.enabled, old.password_hash))
    execute function access.changed_by_an_administrator();
