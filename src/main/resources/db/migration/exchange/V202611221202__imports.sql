-- Lists that come in: the file, what was read of it, what became of it.
create schema exchange;
grant usage on schema exchange to vigil_app;

create table exchange.import (
    id uuid primary key,
    team_id uuid not null references access.team,
    format text not null check (format ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    file_name text not null check (length(file_name) between 1 and 200),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size >= 0),
    charset text check (length(charset) <= 50),
    delimiter text check (length(delimiter) <= 10),
    header text not null default '[]',
    mapping text,
    state text not null check (state in ('CHECKING','CHECKED','RUNNING','CANCELLED','DONE','UNDONE','FAILED')),
    -- What runs tells from time to time that it lives; what is silent was killed and can be resumed.
    beat_at timestamptz,
    cancel_wanted boolean not null default false,
    undo_wanted boolean not null default false,
    bytes_read bigint not null default 0,
    rows_read bigint not null default 0,
    refused bigint not null default 0,
    known bigint not null default 0,
    twice bigint not null default 0,
    joined bigint not null default 0,
    to_create bigint not null default 0,
    persons bigint not null default 0,
    portions int not null default 0,
    portions_done int not null default 0,
    cases_written bigint not null default 0,
    claims_written bigint not null default 0,
    failure_code text check (length(failure_code) <= 100),
    begun_by uuid not null,
    begun_at timestamptz not null,
    checked_at timestamptz,
    run_by uuid,
    run_at timestamptz,
    portions_before int not null default 0,
    ended_at timestamptz,
    undone_by uuid,
    undone_at timestamptz,
    constraint a_run_names_who_began_it check ((run_by is null) = (run_at is null)),
    constraint undoing_names_its_maker check ((undone_by is null) = (undone_at is null))
);
create index on exchange.import (begun_at desc, id);

-- The rows as they stood in the file.
create table exchange.import_row (
    import_id uuid not null references exchange.import on delete cascade,
    no bigint not null,
    line bigint not null,
    cells text not null,
    primary key (import_id, no)
);
-- What each row speaks of: one person's custody, or several persons'.
create table exchange.import_record (
    import_id uuid not null references exchange.import on delete cascade,
    no bigint not null,
    sub int not null,
    hash bytea not null check (length(hash) = 32),
    person_key text not null,
    case_key text not null,
    census int,
    publisher text,
    stable_id text,
    country text not null check (country ~ '^[A-Z]{2}$'),
    incident_type text not null,
    year int,
    display_name text not null,
    primary key (import_id, no, sub)
);
-- Where each record goes: to a case of this import, or nowhere since it is known.
create table exchange.import_place (
    import_id uuid not null references exchange.import on delete cascade,
    no bigint not null,
    sub int not null,
    verdict text not null check (verdict in ('PLACED','KNOWN','TWICE')),
    case_no int,
    primary key (import_id, no, sub)
);
create index on exchange.import_place (import_id, case_no);
create table exchange.import_case (
    import_id uuid not null references exchange.import on delete cascade,
    case_no int not null,
    verdict text not null check (verdict in ('CREATE','JOIN')),
    case_id uuid not null,
    person_id uuid not null,
    new_person boolean not null,
    country text not null,
    incident_type text not null,
    year int,
    display_name text not null,
    line bigint not null,
    records int not null,
    primary key (import_id, case_no)
);
create index on exchange.import_case (case_id);
create table exchange.import_problem (
    import_id uuid not null references exchange.import on delete cascade,
    no bigint generated always as identity,
    row_no bigint not null,
    line bigint not null,
    column_name text check (length(column_name) <= 200),
    value text check (length(value) <= 500),
    code text not null check (code ~ '^[a-zA-Z0-9.-]+$'),
    args text not null default '[]',
    primary key (import_id, row_no, no)
);
create table exchange.import_portion (
    import_id uuid not null references exchange.import on delete cascade,
    no int not null,
    first_case int not null,
    last_case int not null,
    done_at timestamptz,
    cases int not null default 0,
    claims int not null default 0,
    ids_hash text,
    primary key (import_id, no)
);
-- Sources that an import added to cases which stood before.
create table exchange.import_joined (
    import_id uuid not null references exchange.import on delete cascade,
    case_id uuid not null references cases.detention_case,
    source_id uuid not null,
    primary key (import_id, source_id)
);

-- Each record that ever came in, by its content; and who stands under which id of which publisher.
create table exchange.known_row (
    team_id uuid not null references access.team,
    hash bytea not null,
    import_id uuid not null references exchange.import,
    case_id uuid not null,
    primary key (team_id, hash)
);
create index on exchange.known_row (import_id);
create table exchange.known_person (
    team_id uuid not null references access.team,
    publisher text not null,
    stable_id text not null,
    import_id uuid not null references exchange.import,
    case_id uuid not null,
    primary key (team_id, publisher, stable_id)
);
create index on exchange.known_person (import_id);

-- Columns of a list and what they mean, kept for the next file.
create table exchange.mapping (
    id uuid primary key,
    team_id uuid not null references access.team,
    name text not null check (length(name) between 1 and 100),
    definition text not null check (length(definition) <= 20000),
    saved_by uuid not null,
    saved_at timestamptz not null,
    unique (team_id, name)
);

-- An import is known to the team that makes it.
alter table exchange.import enable row level security;
create policy need_to_know on exchange.import to vigil_app
    using ((select access.is_system())
        or ((select access.has_any_role('INTAKE', 'COORDINATOR')) and team_id in (select access.my_teams())));
alter table exchange.mapping enable row level security;
create policy need_to_know on exchange.mapping to vigil_app
    using ((select access.is_system())
        or ((select access.has_any_role('INTAKE', 'COORDINATOR')) and team_id in (select access.my_teams())));
do $$
declare
    t text;
begin
    foreach t in array array['import_row','import_record','import_place','import_case','import_problem','import_portion','import_joined','known_row','known_person'] loop
        execute format('alter table exchange.%I enable row level security', t);
        execute format('create policy need_to_know on exchange.%I to vigil_app using (import_id in (select i.id from exchange.import i))', t);
        execute format('grant select, insert, update, delete on exchange.%I to vigil_app', t);
    end loop;
end $$;
grant select, insert, update on exchange.import to vigil_app;
grant select, insert, update, delete on exchange.mapping to vigil_app;
