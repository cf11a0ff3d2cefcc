-- Files that support a record: what was handed in, byte for byte, and everybody who touched it.
create schema evidence;
grant usage on schema evidence to vigil_app;

create table evidence.item (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    source_id uuid references cases.source,
    filename text not null check (length(btrim(filename)) between 1 and 200 and filename !~ '[/\\[:cntrl:]]'),
    -- As the content says, never as the name or the browser says.
    media_type text not null check (media_type in ('application/pdf','image/png','image/jpeg','image/webp','text/plain','text/html','message/rfc822',
        'audio/mpeg','audio/mp4','audio/ogg','audio/vorbis','audio/opus','audio/vnd.wave','video/mp4','video/quicktime','video/webm','video/ogg','application/ogg')),
    size bigint not null check (size between 1 and 20971520),
    sha256 bytea not null check (length(sha256) = 32),
    description text check (length(btrim(description)) between 1 and 2000),
    derived_from uuid references evidence.item,
    added_by uuid not null,
    added_at timestamptz not null,
    constraint a_case_holds_a_file_once unique (case_id, sha256)
);
create index on evidence.item (source_id);

create table evidence.content (
    evidence_id uuid primary key references evidence.item,
    -- The key that encrypts the bytes; absent while they are kept as they came.
    key_id text check (length(key_id) between 1 and 60),
    sha256 bytea not null,
    bytes bytea not null check (length(bytes) between 1 and 20972000),
    constraint the_hash_is_that_of_the_bytes check (key_id is not null or sha256 = sha256(bytes))
);
-- Media are compressed already.
alter table evidence.content alter column bytes set storage external;

create table evidence.custody_event (
    id bigint generated always as identity primary key,
    evidence_id uuid not null references evidence.item,
    kind text not null check (kind in ('RECEIVED','HASHED','VIEWED','COPIED','REDACTED','EXPORTED','VERIFIED','UNKNOWN')),
    at timestamptz not null default clock_timestamp(),
    by_user uuid not null
);
create index on evidence.custody_event (evidence_id, id);

create function evidence.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'evidence and its custody log are never changed' using errcode = 'VG011';
end $$;
create trigger append_only before update or delete on evidence.custody_event for each row execute function evidence.refuse_change();
create trigger never_truncated before truncate on evidence.custody_event for each statement execute function evidence.refuse_change();
create trigger append_only before update or delete on evidence.item for each row execute function evidence.refuse_change();
create trigger append_only before update of sha256 on evidence.content for each row execute function evidence.refuse_change();

-- Whoever adds evidence has edited the record; the log begins with the file itself.
create function evidence.item_added() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.added_by is distinct from access.current_user_id() then
        raise exception 'evidence is added by the one who acts' using errcode = 'VG001';
    end if;
    perform cases.remember_contribution(new.case_id, new.added_by, 'EDITOR');
    insert into evidence.custody_event (evidence_id, kind, by_user) values (new.id, 'RECEIVED', new.added_by), (new.id, 'HASHED', new.added_by);
    return new;
end $$;
create trigger item_added after insert on evidence.item for each row execute function evidence.item_added();

-- The only way to the bytes: it writes the log first, under the name that the signed row context gives.
create function evidence.open(p_id uuid, p_kind text) returns bytea
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    found bytea;
begin
    if p_kind not in ('VIEWED', 'COPIED', 'EXPORTED', 'VERIFIED') then
        raise exception 'bytes are not opened to be %', p_kind using errcode = 'VG022';
    end if;
    if not exists (
        select 1 from evidence.item i join cases.detention_case c on c.id = i.case_id
        where i.id = p_id
          and (access.is_system() or (access.is_case_staff() and cases.is_visible(c.id, c.sensitivity, c.team_id)))) then
        return null;
    end if;
    insert into evidence.custody_event (evidence_id, kind, by_user) values (p_id, p_kind, access.current_user_id());
    select bytes into found from evidence.content where evidence_id = p_id;
    return found;
end $$;
revoke all on function evidence.open from public;
grant execute on function evidence.open to vigil_app;

alter table evidence.item enable row level security;
create policy need_to_know on evidence.item to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table evidence.content enable row level security;
create policy need_to_know on evidence.content to vigil_app
    using (exists (select 1 from evidence.item i where i.id = evidence_id));
alter table evidence.custody_event enable row level security;
create policy need_to_know on evidence.custody_event to vigil_app
    using (exists (select 1 from evidence.item i where i.id = evidence_id));

grant select, insert on evidence.item to vigil_app;
grant insert on evidence.content to vigil_app;
grant select on evidence.custody_event to vigil_app;
