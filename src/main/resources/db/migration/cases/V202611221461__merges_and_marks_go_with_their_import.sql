-- A merge is undone and a mark is followed by another; neither is ever deleted, but with the import that brought it, while that is
-- taken back as if it had never come. Only the function that takes an import back writes here, for its own transaction.
create table cases.taking_back (
    import_id uuid primary key,
    transaction bigint not null
);
alter table cases.taking_back enable row level security;

create function cases.is_taking_back() returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$ select exists (select 1 from cases.taking_back t where t.transaction = pg_catalog.txid_current_if_assigned()) $$;

drop trigger guard on cases.merge;
create trigger guard before insert on cases.merge for each row when (not cases.is_restoring())
    execute function cases.guard_merge();
create trigger guard_removal before delete on cases.merge for each row when (not cases.is_taking_back())
    execute function cases.guard_merge();
drop trigger guard on cases.person_mark;
create trigger guard before insert on cases.person_mark for each row when (not cases.is_restoring())
    execute function cases.guard_mark();
create trigger guard_removal before delete on cases.person_mark for each row when (not cases.is_taking_back())
    execute function cases.guard_mark();

-- An event that is gone needs no case.
do $patch$
declare
    before text := pg_get_functiondef('cases.incident_keeps_a_case()'::regprocedure);
    patched text := replace(before, 'if not exists (select 1 from cases.incident_case i where i.incident_id =',
        'if exists (select 1 from cases.incident e where e.id = case tg_table_name when ''incident'' then (to_jsonb(new) ->> ''id'')::uuid else (to_jsonb(old) ->> ''incident_id'')::uuid end)
        and not exists (select 1 from cases.incident_case i where i.incident_id =');
begin
    if patched = before then
        raise exception 'cases.incident_keeps_a_case() is not as this migration knows it';
    end if;
    execute patched;
end $patch$;
