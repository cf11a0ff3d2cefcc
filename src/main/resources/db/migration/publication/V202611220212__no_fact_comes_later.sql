-- A published version is immutable: its facts come in the transaction in which it comes, and never later.
create function published.facts_come_with_their_version() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if not exists (select 1 from published.summary x
                   where x.ref = new.ref and x.version = new.version and x.xmin = pg_current_xact_id()::xid) then
        raise exception 'a published version never changes' using errcode = 'VG003';
    end if;
    return new;
end $$;
create trigger facts_come_with_their_version before insert on published.fact for each row execute function published.facts_come_with_their_version();
