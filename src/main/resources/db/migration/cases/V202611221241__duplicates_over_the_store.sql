-- Looking for duplicates over the whole store, portion by portion; one search at a time, which can be cancelled and taken up again.
create table cases.duplicate_run (
    id uuid primary key,
    state text not null check (state in ('RUNNING', 'CANCELLED', 'FINISHED')),
    started_by uuid not null,
    started_at timestamptz not null,
    total bigint not null,
    compared bigint not null default 0,
    found bigint not null default 0,
    done_to uuid,
    -- Counts from the start or from when it was taken up again, so that the rate is that of the work and not of the waiting.
    going_since timestamptz not null,
    compared_before bigint not null default 0,
    last_at timestamptz not null,
    ended_at timestamptz,
    constraint an_end_has_its_time check ((state = 'RUNNING') = (ended_at is null))
);
create unique index one_search_at_a_time on cases.duplicate_run (state) where state = 'RUNNING';
create index on cases.duplicate_run (started_at);

-- Two cases that may be about one person. What people decided on them is remembered in the marks; a decided pair is never open.
create table cases.duplicate_pair (
    -- Found by a machine: it goes with its cases when an import is taken back. What people decided does not.
    one_case uuid not null references cases.detention_case on delete cascade,
    other_case uuid not null references cases.detention_case on delete cascade,
    score numeric(4, 3) not null check (score between 0 and 1),
    band text not null check (band in ('SAME', 'POSSIBLE')),
    state text not null default 'OPEN' check (state in ('OPEN', 'UNSURE', 'DECIDED')),
    found_by uuid references cases.duplicate_run,
    found_at timestamptz not null,
    primary key (one_case, other_case),
    constraint a_pair_has_one_order check (one_case < other_case)
);
create index on cases.duplicate_pair (other_case);
create index queue on cases.duplicate_pair (state, band desc, score desc, one_case, other_case) where state <> 'DECIDED';

-- Cases that an import brought and that are compared with the others when it is quiet again.
create table cases.case_to_compare (
    case_id uuid primary key references cases.detention_case on delete cascade
);

-- The last word of people on a pair decides whether it waits; however the pair or the word came in.
create function cases.state_by_mark(p_one uuid, p_other uuid) returns text
    language sql stable security definer set search_path = pg_catalog
as $$
    select coalesce(
        (select case m.verdict when 'UNKNOWN' then 'UNSURE' else 'DECIDED' end from cases.person_mark m
            where m.one_case = p_one and m.other_case = p_other order by m.id desc limit 1),
        'OPEN')
$$;
create function cases.pair_follows_mark() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    new.state := cases.state_by_mark(new.one_case, new.other_case);
    return new;
end $$;
create trigger follow before insert or update on cases.duplicate_pair for each row execute function cases.pair_follows_mark();
create function cases.mark_moves_pair() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update cases.duplicate_pair p set found_at = p.found_at where p.one_case = new.one_case and p.other_case = new.other_case;
    return null;
end $$;
create trigger move_pair after insert on cases.person_mark for each row execute function cases.mark_moves_pair();

alter table cases.duplicate_run enable row level security;
create policy staff_alone on cases.duplicate_run to vigil_app using ((select access.is_system()) or (select access.is_case_staff()));
alter table cases.duplicate_pair enable row level security;
create policy need_to_know on cases.duplicate_pair to vigil_app using (
    exists (select 1 from cases.detention_case c where c.id = one_case) and exists (select 1 from cases.detention_case c where c.id = other_case));
alter table cases.case_to_compare enable row level security;
create policy need_to_know on cases.case_to_compare to vigil_app using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert, delete on cases.case_to_compare to vigil_app;
grant select, insert, update on cases.duplicate_run, cases.duplicate_pair to vigil_app;
