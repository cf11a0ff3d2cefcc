-- The case of one detained person: sources, claims, decisions, and who did what on it.
create schema cases;
grant usage on schema cases to vigil_app;

create table cases.person (
    id uuid primary key,
    created_at timestamptz not null default now()
);

create table cases.ref_counter (
    country text not null check (country ~ '^[A-Z]{2}$'),
    year int not null check (year between 1900 and 2200),
    last int not null,
    primary key (country, year)
);

create table cases.detention_case (
    id uuid primary key,
    ref text not null unique check (ref ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{4,6}$'),
    person_id uuid not null references cases.person,
    incident_type text not null check (incident_type in ('ARREST','DETENTION','CONVICTION','HOUSE_ARREST','ENFORCED_DISAPPEARANCE','ABDUCTION',
        'TORTURE','UNFAIR_TRIAL','THREAT_SURVEILLANCE','PHYSICAL_ATTACK','EQUIPMENT_SEIZURE','LEGAL_ORDER','BORDER_STOP','CENSORSHIP_BLOCKING','OTHER','UNKNOWN')),
    country text not null check (country ~ '^[A-Z]{2}$'),
    stage text not null check (stage in ('RECEIVED','TRIAGE','VERIFICATION','REVIEW','SAFETY_CHECK','SUMMARY_REVIEW','ACTIVE','CLOSING','CLOSED',
        'NEEDS_INFO','REJECTED','MERGED','WATCH','WITHHELD','REOPENED')),
    urgency text not null default 'NORMAL' check (urgency in ('URGENT','HIGH','NORMAL')),
    risk text not null default 'LOW' check (risk in ('HIGH','MEDIUM','LOW')),
    sensitivity text not null check (sensitivity in ('INTERNAL','RESTRICTED','SEALED')),
    team_id uuid not null references access.team,
    summary text not null default '' check (length(summary) <= 10000),
    opened_by uuid not null,
    opened_at timestamptz not null,
    next_review_at timestamptz,
    stage_since timestamptz not null,
    -- Counts edits of the record: what an ETag shows and what a reviewer's approval is bound to.
    record_version bigint not null default 1,
    lock_version bigint not null default 0,
    -- Folded from the accepted claims at each decision, for lists and filters alone; the dossier is the truth.
    display_name text not null default '',
    liberty_status text not null default 'UNKNOWN',
    charge_category text not null default 'NOT_STATED',
    held_from_earliest date,
    held_from_latest date,
    held_until_earliest date,
    held_until_latest date,
    least_origins int not null default 0,
    missing_minimum int not null default 7,
    open_conflicts int not null default 0
);
create index on cases.detention_case (team_id, stage);
create index on cases.detention_case (country, held_from_earliest);
create index on cases.detention_case (opened_at, id);

-- Sealed cases: a grant that a team member holds for a while.
create table cases.sealed_grant (
    case_id uuid not null references cases.detention_case,
    user_id uuid not null references access.user_account,
    granted_by uuid not null,
    expires_at timestamptz not null default now() + interval '14 days',
    primary key (case_id, user_id),
    constraint nobody_grants_themself_a_case check (granted_by <> user_id)
);

-- Who did what on a case: the people that four eyes keep apart. Never deleted.
create table cases.contribution (
    case_id uuid not null references cases.detention_case,
    user_id uuid not null,
    holder uuid not null,
    kind text not null check (kind in ('OPENER','EDITOR','VERIFIER','REVIEWER','SAFETY_CHECKER','DRAFTER','ACTION_DRAFTER','CLOSER')),
    at timestamptz not null default now(),
    primary key (case_id, user_id, kind)
);

create table cases.source (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    title text not null check (length(title) between 1 and 500),
    publisher text check (length(publisher) <= 200),
    -- Sources that repeat one another share an origin group and count once.
    origin_group text not null check (length(origin_group) between 1 and 200),
    kind text not null check (kind in ('NEWS_ARTICLE','NEWS_AGENCY','NGO_LIST','NGO_REPORT','COURT_DOCUMENT','OFFICIAL_STATEMENT','UN_DOCUMENT','DATASET','SOCIAL_MEDIA',
        'WITNESS','FAMILY','COUNSEL','COLLEAGUE','OWN_RESEARCH','OTHER','UNKNOWN')),
    reliability text not null default 'F' check (reliability in ('A','B','C','D','E','F')),
    credibility int not null default 6 check (credibility between 1 and 6),
    language text check (language ~ '^[a-z]{2,3}$'),
    url text check (length(url) <= 2000),
    published_at text check (length(published_at) <= 100),
    confidential boolean not null default false,
    -- The identity of a confidential source is never here: it lives in the vault, and this points to it.
    vault_entry uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    graded_by uuid
);
create index on cases.source (case_id);

create table cases.claim (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    source_id uuid not null references cases.source,
    fact_type text not null check (fact_type ~ '^[A-Z_]+$'),
    fact jsonb not null,
    modality text not null check (modality in ('FACT','ALLEGATION','DENIAL','OPINION','INFERENCE')),
    scope text not null check (scope in ('INDIVIDUAL','GROUP')),
    attribution text check (length(attribution) between 1 and 500),
    locator text not null check (length(locator) between 1 and 500),
    quote text check (length(quote) <= 5000),
    status text not null check (status in ('PROPOSED','ACCEPTED','REJECTED','SUPERSEDED')),
    individual_note text check (length(btrim(individual_note)) > 0 and length(individual_note) <= 2000),
    fills_individual boolean generated always as (status = 'ACCEPTED' and (scope = 'INDIVIDUAL' or individual_note is not null)) stored,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    decision_note text check (length(decision_note) <= 2000),
    superseded_at timestamptz,
    constraint an_allegation_names_who_alleges check (modality <> 'ALLEGATION' or attribution is not null),
    constraint a_decision_names_its_maker check (status = 'PROPOSED' or (decided_by is not null and decided_at is not null))
);
create index on cases.claim (case_id);
create index on cases.claim (source_id);

create table cases.conflict_decision (
    case_id uuid not null references cases.detention_case,
    conflict_key text not null check (length(conflict_key) <= 300),
    outcome text not null check (outcome in ('RESOLVED','ACCEPTED_AS_UNCERTAIN')),
    kept_claim uuid references cases.claim,
    note text not null check (length(btrim(note)) between 1 and 2000),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (case_id, conflict_key)
);

-- Every stage that a case went through, and who moved it: the history that explains the stage.
create table cases.stage_change (
    id bigint generated always as identity primary key,
    case_id uuid not null references cases.detention_case,
    stage text not null,
    at timestamptz not null,
    by_user uuid not null
);
create index on cases.stage_change (case_id, id);

-- Contributions write themselves, so that no code path can forget one.
create function cases.remember_contribution(p_case uuid, p_user uuid, p_kind text) returns void
    language sql security definer set search_path = pg_catalog
as $$
    insert into cases.contribution (case_id, user_id, holder, kind)
    values (p_case, p_user, access.holder_of(p_user), p_kind) on conflict do nothing
$$;
create function cases.contribution_of_case() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform cases.remember_contribution(new.id, new.opened_by, 'OPENER');
    return new;
end $$;
create trigger opener after insert on cases.detention_case for each row execute function cases.contribution_of_case();
create function cases.contribution_of_source() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform cases.remember_contribution(new.case_id, new.recorded_by, 'EDITOR');
    if new.graded_by is not null then perform cases.remember_contribution(new.case_id, new.graded_by, 'VERIFIER'); end if;
    return new;
end $$;
create trigger editor after insert or update on cases.source for each row execute function cases.contribution_of_source();
create function cases.contribution_of_claim() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform cases.remember_contribution(new.case_id, new.recorded_by, 'EDITOR');
    if new.decided_by is not null then perform cases.remember_contribution(new.case_id, new.decided_by, 'VERIFIER'); end if;
    return new;
end $$;
create trigger editor after insert or update on cases.claim for each row execute function cases.contribution_of_claim();
create function cases.contribution_of_conflict() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform cases.remember_contribution(new.case_id, new.decided_by, 'VERIFIER');
    return new;
end $$;
create trigger verifier after insert or update on cases.conflict_decision for each row execute function cases.contribution_of_conflict();

-- Four eyes for the database: is the human behind this account among those who did one of these things on the case?
create function cases.contributed(p_case uuid, p_user uuid, variadic kinds text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (select 1 from cases.contribution c
                   where c.case_id = p_case and c.holder = access.holder_of(p_user) and c.kind = any (kinds))
$$;

-- Invariant 2, the database's share: no minimum fact with fewer than two independent origins may enter REVIEW.
create function cases.origins_of(p_case uuid, variadic types text[]) returns int
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(distinct s.origin_group)::int from cases.claim c join cases.source s on s.id = c.source_id
    where c.case_id = p_case and c.fills_individual and c.fact_type = any (types) and c.modality in ('FACT', 'INFERENCE')
$$;
create function cases.two_origins_before_review() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if new.stage = 'REVIEW' and old.stage <> 'REVIEW' then
        if new.least_origins < 2 or new.missing_minimum > 0 or new.open_conflicts > 0
            or cases.origins_of(new.id, 'NAME') < 2
            or cases.origins_of(new.id, 'ARREST', 'CUSTODY', 'RE_ARREST') < 2 then
            raise exception 'a record needs two independent origins for every minimum fact before review' using errcode = 'VG002';
        end if;
    end if;
    return new;
end $$;
create trigger two_origins_before_review before update on cases.detention_case for each row execute function cases.two_origins_before_review();

-- Row-level security. No context: nothing. Owner-defined functions see through; the application never does.
create function cases.is_visible(p_case uuid, p_sensitivity text, p_team uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select case p_sensitivity
        when 'INTERNAL' then true
        when 'RESTRICTED' then p_team in (select access.my_teams())
        else p_team in (select access.my_teams()) and exists (
            select 1 from cases.sealed_grant g
            where g.case_id = p_case and g.user_id = access.current_user_id() and g.expires_at > now()) end
$$;

alter table cases.detention_case enable row level security;
create policy need_to_know on cases.detention_case to vigil_app
    using ((select access.is_system())
        or ((select access.is_case_staff())
            and (sensitivity = 'INTERNAL'
                or (team_id in (select access.my_teams()) and (sensitivity = 'RESTRICTED' or cases.is_visible(id, sensitivity, team_id))))));

alter table cases.sealed_grant enable row level security;
create policy need_to_know on cases.sealed_grant to vigil_app using (case_id in (select id from cases.detention_case));
alter table cases.contribution enable row level security;
create policy need_to_know on cases.contribution to vigil_app using (case_id in (select id from cases.detention_case));
alter table cases.source enable row level security;
create policy need_to_know on cases.source to vigil_app using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table cases.claim enable row level security;
create policy need_to_know on cases.claim to vigil_app using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table cases.conflict_decision enable row level security;
create policy need_to_know on cases.conflict_decision to vigil_app using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table cases.stage_change enable row level security;
create policy need_to_know on cases.stage_change to vigil_app using (exists (select 1 from cases.detention_case c where c.id = case_id));

grant select, insert on cases.person, cases.contribution, cases.stage_change, cases.sealed_grant to vigil_app;
grant select, insert, update on cases.ref_counter, cases.detention_case, cases.source, cases.claim, cases.conflict_decision to vigil_app;
