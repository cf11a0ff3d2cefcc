-- The audit log: gapless, append-only, each entry sealed by the hash of the one before.
create schema audit;
grant usage on schema audit to vigil_app;

create table audit.entry (
    seq bigint primary key,
    at timestamptz not null,
    actor uuid not null,
    role text not null check (role !~ E'\n'),
    action text not null check (action ~ '^[A-Z0-9_]+$'),
    entity text not null check (entity ~ '^[A-Z0-9_]+$'),
    entity_id text not null check (entity_id !~ E'[\n]' and length(entity_id) <= 200),
    case_id uuid,
    before_hash text not null default '-',
    after_hash text not null default '-',
    details text not null default '' check (details !~ E'[\n]' and length(details) <= 500),
    previous_hash text not null,
    hash text not null
);
create index on audit.entry (case_id, seq);

create table audit.head (
    only_one boolean primary key default true check (only_one),
    seq bigint not null,
    hash text not null
);
insert into audit.head (seq, hash) values (0, repeat('0', 64));

-- What the hash of an entry covers; the verifier in the application computes the same text by itself.
create function audit.canonical(e audit.entry) returns text
    language sql immutable
as $$
    select concat_ws(E'\n', e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor, e.role, e.action, e.entity,
        e.entity_id, coalesce(e.case_id::text, '-'), e.before_hash, e.after_hash, e.details, e.previous_hash)
$$;

-- The only way in. The actor is who the signed row context says it is, never a parameter.
create function audit.append(p_role text, p_action text, p_entity text, p_entity_id text, p_case_id uuid,
                             p_before text, p_after text, p_details text) returns bigint
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    last audit.head;
    fresh audit.entry;
begin
    if access.current_user_id() is null then
        raise exception 'audit entry without a row context' using errcode = 'VG010';
    end if;
    select * into last from audit.head for update;
    fresh.seq := last.seq + 1;
    fresh.at := date_trunc('microseconds', clock_timestamp());
    fresh.actor := access.current_user_id();
    fresh.role := p_role;
    fresh.action := p_action;
    fresh.entity := p_entity;
    fresh.entity_id := p_entity_id;
    fresh.case_id := p_case_id;
    fresh.before_hash := coalesce(p_before, '-');
    fresh.after_hash := coalesce(p_after, '-');
    fresh.details := coalesce(p_details, '');
    fresh.previous_hash := last.hash;
    fresh.hash := encode(sha256(convert_to(audit.canonical(fresh), 'UTF8')), 'hex');
    insert into audit.entry select fresh.*;
    update audit.head set seq = fresh.seq, hash = fresh.hash;
    return fresh.seq;
end $$;

create function audit.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'the audit log is append-only' using errcode = 'VG011';
end $$;
create trigger append_only before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger never_truncated before truncate on audit.entry for each statement execute function audit.refuse_change();

alter table audit.entry enable row level security;
create policy auditors_read on audit.entry for select to vigil_app
    using ((select access.has_any_role('AUDITOR')) or (select access.is_system()));
grant select on audit.entry, audit.head to vigil_app;
revoke all on function audit.append from public;
grant execute on function audit.append to vigil_app;
