-- One event with several victims: a case for each person, and what the event as a whole is known by.
create table cases.incident (
    id uuid primary key,
    title text not null check (length(btrim(title)) between 1 and 300),
    incident_type text not null check (incident_type in ('ARREST','DETENTION','CONVICTION','HOUSE_ARREST','ENFORCED_DISAPPEARANCE','ABDUCTION',
        'TORTURE','UNFAIR_TRIAL','THREAT_SURVEILLANCE','PHYSICAL_ATTACK','EQUIPMENT_SEIZURE','LEGAL_ORDER','BORDER_STOP','CENSORSHIP_BLOCKING','OTHER','UNKNOWN')),
    country text not null check (country ~ '^[A-Z]{2}$'),
    region text check (length(btrim(region)) between 1 and 200),
    locality text check (length(btrim(locality)) between 1 and 200),
    earliest date,
    latest date,
    precision text not null check (precision in ('DAY','MONTH','YEAR','RANGE','RELATIVE','UNKNOWN')),
    date_words text check (length(date_words) <= 2000),
    opened_by uuid not null,
    opened_at timestamptz not null,
    constraint days_in_order check (earliest is null or latest is null or earliest <= latest)
);

-- A case belongs to one incident at most.
create table cases.incident_case (
    case_id uuid primary key references cases.detention_case,
    incident_id uuid not null references cases.incident,
    added_by uuid not null,
    added_at timestamptz not null
);
create index on cases.incident_case (incident_id, added_at);

-- Need-to-know follows the cases: whoever may know of one of them may know of the event, and sees those cases alone.
alter table cases.incident_case enable row level security;
create policy need_to_know on cases.incident_case to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table cases.incident enable row level security;
create policy need_to_know on cases.incident for select to vigil_app
    using (exists (select 1 from cases.incident_case i where i.incident_id = id));
create policy opened_by_staff on cases.incident for insert to vigil_app
    with check ((select access.is_system()) or (select access.is_case_staff()));
create policy changed_by_those_who_know on cases.incident for update to vigil_app
    using (exists (select 1 from cases.incident_case i where i.incident_id = id));

-- An event without a case would be known to nobody: the last one stays.
create function cases.incident_keeps_a_case() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if not exists (select 1 from cases.incident_case i where i.incident_id = case tg_table_name when 'incident' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(old) ->> 'incident_id')::uuid end) then
        raise exception 'an incident keeps at least one case' using errcode = 'VG031';
    end if;
    return null;
end $$;
create constraint trigger keeps_a_case after insert on cases.incident deferrable initially deferred
    for each row execute function cases.incident_keeps_a_case();
create constraint trigger keeps_a_case after delete on cases.incident_case deferrable initially deferred
    for each row execute function cases.incident_keeps_a_case();

create function cases.incident_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.opened_by, new.opened_at) is distinct from (old.id, old.opened_by, old.opened_at) then
        raise exception 'who opened an incident, and when, stays' using errcode = 'VG011';
    end if;
    return new;
end $$;
create trigger stays before update on cases.incident for each row execute function cases.incident_stays();

grant select, insert, update on cases.incident to vigil_app;
grant select, insert, delete on cases.incident_case to vigil_app;
