-- People, roles, teams, sessions and tokens; and the row context on which every row-level policy rests.
create extension if not exists pgcrypto with schema public;

create schema access;
grant usage on schema access to vigil_app;

create table access.user_account (
    id uuid primary key,
    username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    display_name text not null check (length(display_name) between 1 and 120),
    -- The human who holds the account: four-eyes rules compare people, not accounts.
    holder uuid not null,
    password_hash text not null,
    enabled boolean not null default true,
    created_at timestamptz not null default now()
);

create table access.user_role (
    user_id uuid not null references access.user_account,
    role text not null check (role in ('INTAKE','VERIFIER','REVIEWER','ADVOCATE','COORDINATOR','PARTNER','AUDITOR','ADMIN')),
    granted_by uuid not null,
    granted_at timestamptz not null default now(),
    primary key (user_id, role),
    constraint nobody_grants_themself_a_role check (granted_by <> user_id)
);

create table access.team (
    id uuid primary key,
    name text not null unique
);

create table access.team_member (
    team_id uuid not null references access.team,
    user_id uuid not null references access.user_account,
    granted_by uuid not null,
    granted_at timestamptz not null default now(),
    primary key (team_id, user_id),
    constraint nobody_grants_themself_a_team check (granted_by <> user_id)
);
create index on access.team_member (user_id);

create table access.api_token (
    token_hash bytea primary key check (length(token_hash) = 32),
    user_id uuid not null references access.user_account,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index on access.api_token (user_id);

-- Spring Session's two tables, under our schema and names.
create table access.web_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on access.web_session (expiry_time);
create index on access.web_session (principal_name);
create table access.web_session_attributes (
    session_primary_id char(36) not null references access.web_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- One row per Idempotency-Key: written in the transaction of the request that it guards.
create table access.idempotent_request (
    user_id uuid not null,
    key text not null check (length(key) between 1 and 200),
    request_hash bytea not null,
    status int,
    headers text,
    body bytea,
    created_at timestamptz not null default now(),
    primary key (user_id, key)
);

grant select, insert, update, delete on access.web_session, access.web_session_attributes to vigil_app;
grant select, insert, update on access.user_account, access.api_token, access.idempotent_request to vigil_app;
grant select, insert, delete on access.user_role, access.team_member to vigil_app;
grant select, insert on access.team to vigil_app;

-- The key that signs the row context. Only the owner reads it; the application holds the same key outside the database.
create table access.context_key (
    only_one boolean primary key default true check (only_one),
    key bytea not null
);

-- Who acts in this transaction. The application sets `vigil.context` to user|milliseconds|signature at the start of each
-- transaction; without the key nobody can forge it, and it ends with the transaction.
create function access.current_user_id() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
    parts text[] := string_to_array(current_setting('vigil.context', true), '|');
    secret bytea;
begin
    if parts is null or array_length(parts, 1) is distinct from 3 then
        return null;
    end if;
    select key into secret from access.context_key;
    if encode(public.hmac(convert_to(parts[1] || '|' || parts[2], 'UTF8'), secret, 'sha256'), 'hex') <> parts[3] then
        return null;
    end if;
    if abs(extract(epoch from transaction_timestamp()) * 1000 - parts[2]::bigint) > 600000 then
        return null;
    end if;
    return parts[1]::uuid;
exception when others then
    return null;
end $$;

create function access.is_system() returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$ select access.current_user_id() = '00000000-0000-0000-0000-000000000000'::uuid $$;

create function access.has_any_role(variadic wanted text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select 1 from access.user_role r join access.user_account u on u.id = r.user_id
        where u.enabled and r.user_id = access.current_user_id() and r.role = any (wanted))
$$;

-- Staff who work on cases. Partners, auditors and administrators are not among them.
create function access.is_case_staff() returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$ select access.has_any_role('INTAKE','VERIFIER','REVIEWER','ADVOCATE','COORDINATOR') $$;

create function access.my_teams() returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$ select team_id from access.team_member where user_id = access.current_user_id() $$;

create function access.holder_of(account uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$ select coalesce((select holder from access.user_account where id = account), account) $$;
