-- A store that holds nothing yet may take over another one's cases as they were decided there: whole, in one transaction, once.
create table cases.restoration (
    id uuid primary key,
    file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    done_by uuid not null,
    done_at timestamptz not null,
    transaction bigint not null
);

-- Looks past row rules: a case that nobody may see is a case.
create function cases.only_into_an_empty_store() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'what was done is never changed' using errcode = 'VG011';
    end if;
    if exists (select 1 from cases.detention_case) then
        raise exception 'only an empty store takes decisions over from a file' using errcode = 'VG033';
    end if;
    new.transaction := pg_catalog.txid_current();
    return new;
end $$;
create trigger only_into_an_empty_store before insert or update or delete on cases.restoration
    for each row execute function cases.only_into_an_empty_store();

create function cases.is_restoring() returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$ select exists (select 1 from cases.restoration r where r.transaction = pg_catalog.txid_current_if_assigned()) $$;

-- Everywhere else a claim begins as a proposal, whoever writes it.
create function cases.a_claim_begins_proposed() returns trigger language plpgsql as $$
begin
    if not cases.is_restoring() then
        raise exception 'a claim is proposed first and decided later' using errcode = 'VG034';
    end if;
    return new;
end $$;
create trigger begins_proposed before insert on cases.claim for each row when (new.status <> 'PROPOSED')
    execute function cases.a_claim_begins_proposed();

-- Merges and marks that are taken over keep those who made them.
drop trigger guard on cases.merge;
create trigger guard before insert or delete on cases.merge for each row when (not cases.is_restoring())
    execute function cases.guard_merge();
create trigger guard_change before update on cases.merge for each row execute function cases.guard_merge();
drop trigger guard on cases.person_mark;
create trigger guard before insert or delete on cases.person_mark for each row when (not cases.is_restoring())
    execute function cases.guard_mark();
create trigger guard_change before update on cases.person_mark for each row execute function cases.guard_mark();

alter table cases.restoration enable row level security;
create policy by_the_system on cases.restoration to vigil_app using ((select access.is_system()));
grant select, insert on cases.restoration to vigil_app;
