-- Words, events, decisions on pairs and merges that come with the cases of another Vigil: staged like its rows, written in portions of
-- their own after the cases, each by somebody who may do it by hand, and taken back with the import.
alter table exchange.import_record add column called text check (length(called) <= 100);

create table exchange.import_incident (
    import_id uuid not null references exchange.import on delete cascade,
    key uuid not null,
    no bigint not null,
    -- The event here: one that an import brought before, or the one that this import opened, as it was when it was opened.
    incident_id uuid,
    written jsonb,
    primary key (import_id, key)
);
create table exchange.import_tie (
    import_id uuid not null references exchange.import on delete cascade,
    no bigint not null,
    sub int not null,
    hash bytea not null check (length(hash) = 32),
    kind text not null check (kind in ('TAG', 'INCIDENT', 'MARK', 'MERGE', 'OFFER')),
    leads_to text not null check (length(leads_to) between 1 and 100),
    at timestamptz,
    verdict text check (verdict in ('PLACED', 'KNOWN', 'TWICE', 'LOST', 'DONE', 'LEFT')),
    tie_no int,
    case_id uuid,
    other_case uuid,
    mark_id bigint,
    primary key (import_id, no, sub)
);
create index on exchange.import_tie (import_id, tie_no);

-- What came in once does not come in again, whatever became of it since.
create table exchange.known_tie (
    team_id uuid not null references access.team,
    hash bytea not null,
    import_id uuid not null references exchange.import,
    primary key (team_id, hash)
);
create index on exchange.known_tie (import_id);
create table exchange.known_incident (
    team_id uuid not null references access.team,
    key uuid not null,
    import_id uuid not null references exchange.import,
    incident_id uuid not null,
    primary key (team_id, key)
);
create index on exchange.known_incident (import_id);

alter table exchange.import_portion rename column first_case to first_no;
alter table exchange.import_portion rename column last_case to last_no;
alter table exchange.import_portion add column kind text not null default 'CASES' check (kind in ('CASES', 'TAGS', 'LINKS', 'MERGES'));
alter table exchange.import add column tags bigint not null default 0;
alter table exchange.import add column in_incidents bigint not null default 0;
alter table exchange.import add column marks bigint not null default 0;
alter table exchange.import add column merges bigint not null default 0;
alter table exchange.import add column offered bigint not null default 0;
alter table exchange.import add column lost bigint not null default 0;

do $$
declare
    t text;
begin
    foreach t in array array['import_incident', 'import_tie', 'known_tie', 'known_incident'] loop
        execute format('alter table exchange.%I enable row level security', t);
        execute format('create policy need_to_know on exchange.%I to vigil_app using (import_id in (select i.id from exchange.import i))', t);
        execute format('grant select, insert, update, delete on exchange.%I to vigil_app', t);
    end loop;
end $$;

-- Which case of an import the import itself united with which.
create function exchange.united_by(p_import uuid) returns table (case_id uuid, into_case uuid)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.case_id, t.other_case from exchange.import_tie t where t.import_id = p_import and t.kind = 'MERGE' and t.verdict = 'DONE'
$$;

-- Takes back what the import tied, before its cases go: its words, its events, its decisions on pairs, its merges.
create function exchange.untie(p_import uuid) returns void
    language plpgsql set search_path = pg_catalog
as $$
declare
    said record;
begin
    insert into cases.taking_back (import_id, transaction) values (p_import, pg_catalog.txid_current());
    delete from cases.case_tag g using exchange.import_tie t
        where t.import_id = p_import and t.kind = 'TAG' and t.verdict = 'DONE' and g.case_id = t.case_id and g.tag = t.leads_to;
    delete from cases.incident_case c using exchange.import_tie t join exchange.import_incident n on n.import_id = t.import_id and n.key::text = t.leads_to
        where t.import_id = p_import and t.kind = 'INCIDENT' and t.verdict = 'DONE' and c.case_id = t.case_id and c.incident_id = n.incident_id;
    delete from cases.incident i using exchange.import_incident n
        where n.import_id = p_import and n.written is not null and i.id = n.incident_id;
    -- A merge says itself that the two are one; whatever else was said of them is somebody's work.
    delete from cases.person_mark m using exchange.united_by(p_import) u join cases.merge g on g.case_id = u.case_id and g.into_case = u.into_case
        where (m.one_case, m.other_case) = (least(u.case_id, u.into_case), greatest(u.case_id, u.into_case)) and m.marked_at = g.merged_at;
    delete from cases.merge m using exchange.united_by(p_import) u where m.case_id = u.case_id and m.into_case = u.into_case;
    delete from published.redirect r using cases.detention_case c, exchange.united_by(p_import) u where c.id = u.case_id and r.ref = c.ref;
    for said in
        delete from cases.person_mark m using exchange.import_tie t
            where t.import_id = p_import and m.id = t.mark_id returning m.one_case, m.other_case
    loop
        perform cases.part_linked(said.one_case, said.other_case);
        update cases.duplicate_pair p set found_at = p.found_at where p.one_case = said.one_case and p.other_case = said.other_case;
    end loop;
    update cases.duplicate_pair p set through = false from exchange.import_tie t
        where t.import_id = p_import and t.kind = 'OFFER' and t.verdict = 'DONE'
            and (p.one_case, p.other_case) = (least(t.case_id, t.other_case), greatest(t.case_id, t.other_case));
    delete from exchange.known_tie k where k.import_id = p_import;
    delete from exchange.known_incident k where k.import_id = p_import;
    delete from cases.taking_back t where t.import_id = p_import;
end $$;
revoke all on function exchange.united_by, exchange.untie from public;

-- What the import united by itself is no work of somebody else; where it was parted again, it is.
do $patch$
declare
    before text := pg_get_functiondef('exchange.built_on(uuid)'::regprocedure);
    patched text := replace(replace(before,
        'b.stage not in (''RECEIVED'', ''TRIAGE'') or b.record_version <> 1 or b.merged_into is not null)',
        '(b.stage not in (''RECEIVED'', ''TRIAGE'') and b.merged_into is null)
            or b.record_version <> 1 + (select count(*) from exchange.united_by(p_import) u where u.into_case = b.id)
            or (b.merged_into is not null and (b.id, b.merged_into) not in (select u.case_id, u.into_case from exchange.united_by(p_import) u)))'),
        'join cases.detention_case o on o.merged_into = b.id)',
        'join cases.detention_case o on o.merged_into = b.id
            where (o.id, b.id) not in (select u.case_id, u.into_case from exchange.united_by(p_import) u))
        or exists (select 1 from exchange.import_incident n join cases.incident e on e.id = n.incident_id
                   where n.import_id = p_import and n.written is not null and to_jsonb(e) <> n.written)');
    taking text := pg_get_functiondef('exchange.take_back(uuid)'::regprocedure);
    untying text := replace(taking, 'delete from exchange.known_row r where r.import_id = p_import;',
        'perform exchange.untie(p_import);
    delete from exchange.known_row r where r.import_id = p_import;');
begin
    if position('u.into_case = b.id' in patched) = 0 or position('(o.id, b.id) not in' in patched) = 0 or untying = taking then
        raise exception 'exchange.built_on(uuid) or exchange.take_back(uuid) is not as this migration knows it';
    end if;
    execute patched;
    execute untying;
end $patch$;
