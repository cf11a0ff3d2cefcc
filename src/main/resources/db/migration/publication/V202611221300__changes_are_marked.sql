-- Which published cases changed, each with the transaction that did it, so that every copy in memory finds what it missed. Asked with the
-- oldest transaction that was still open at the last look, so that none is missed that commits late.
create table published.change (
    ref text primary key,
    changed_in xid8 not null default pg_current_xact_id()
);
create index on published.change (changed_in);
insert into published.change (ref) select distinct ref from published.summary;

create function published.mark_change() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into published.change (ref) values (new.ref) on conflict (ref) do update set changed_in = pg_current_xact_id();
    return null;
end $$;
create trigger mark_change after insert or update on published.summary for each row execute function published.mark_change();
grant select on published.change to vigil_public;
