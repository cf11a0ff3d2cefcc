-- Two cases of one person become one, and can become two again. Nothing is copied or moved: each claim, source and file keeps the
-- case for which it was recorded, and the surviving case is read together with those merged into it.
alter table cases.detention_case add column merged_into uuid references cases.detention_case check (merged_into <> id);
create index on cases.detention_case (merged_into) where merged_into is not null;

create table cases.merge (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    into_case uuid not null references cases.detention_case,
    stage_before text not null,
    note text not null check (length(btrim(note)) between 1 and 5000),
    merged_by uuid not null,
    merged_at timestamptz not null,
    undone_note text check (length(btrim(undone_note)) between 1 and 5000),
    undone_by uuid,
    undone_at timestamptz,
    constraint not_into_itself check (case_id <> into_case),
    constraint undoing_names_its_maker check ((undone_at is null) = (undone_by is null) and (undone_at is not null or undone_note is null)),
    constraint undone_after_it_was_done check (undone_at >= merged_at)
);
create unique index one_merge_stands on cases.merge (case_id) where undone_at is null;
create index on cases.merge (into_case, case_id);

-- A case with all that is merged into it now, and the case that stands for it.
create function cases.united(p_case uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog rows 2
as $$
    with recursive u(id) as (
        select p_case union select c.id from cases.detention_case c join u on c.merged_into = u.id)
    select id from u
$$;
create function cases.survivor(p_case uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    with recursive up(id, merged_into) as (
        select c.id, c.merged_into from cases.detention_case c where c.id = p_case
        union select c.id, c.merged_into from up join cases.detention_case c on c.id = up.merged_into)
    select id from up where merged_into is null
$$;
-- The same at a time: what the dossier of that day was folded from.
create function cases.united_at(p_case uuid, p_at timestamptz) returns setof uuid
    language sql stable security definer set search_path = pg_catalog rows 2
as $$
    with recursive u(id) as (
        select p_case union select m.case_id from cases.merge m join u on m.into_case = u.id
        where m.merged_at <= p_at and (m.undone_at is null or m.undone_at > p_at))
    select id from u
$$;

-- Need-to-know: a merged case is known to those who may know of the case that stands for it, and to nobody else.
create function cases.may_know(p_case uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select access.is_system() or (access.is_case_staff() and coalesce(
        (select cases.is_visible(c.id, c.sensitivity, c.team_id) from cases.detention_case c where c.id = cases.survivor(p_case)), false))
$$;
alter policy need_to_know on cases.detention_case
    using ((select access.is_system())
        or ((select access.is_case_staff())
            and case when merged_into is not null then cases.may_know(merged_into)
                else sensitivity = 'INTERNAL'
                    or (team_id in (select access.my_teams()) and (sensitivity = 'RESTRICTED' or cases.is_visible(id, sensitivity, team_id))) end));
-- A source stays readable where a claim rests on it, also after two cases were parted.
alter policy need_to_know on cases.source
    using (exists (select 1 from cases.detention_case c where c.id = case_id)
        or exists (select 1 from cases.claim k where k.source_id = source.id));

-- Nobody comes to know by a merge what they could not know before.
create function cases.widens_need_to_know(p_case uuid, p_into uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select not (a.sensitivity = 'INTERNAL'
        or (a.team_id = b.team_id and (
            (a.sensitivity = 'RESTRICTED' and b.sensitivity in ('RESTRICTED', 'SEALED'))
            or (a.sensitivity = 'SEALED' and b.sensitivity = 'SEALED' and not exists (
                select 1 from cases.sealed_grant g where g.case_id = b.id and not exists (
                    select 1 from cases.sealed_grant h where h.case_id = a.id and h.user_id = g.user_id and h.expires_at >= g.expires_at))))))
    from cases.detention_case a, cases.detention_case b where a.id = p_case and b.id = p_into
$$;

-- What may be united with what, whoever asks. Two of the cases end in one, so the target is alive; so no chain ever closes to a ring.
create function cases.guard_merge() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    target cases.detention_case;
begin
    if tg_op = 'DELETE' then
        raise exception 'a merge is undone and never deleted' using errcode = 'VG011';
    end if;
    if tg_op = 'INSERT' then
        if new.undone_at is not null then
            raise exception 'a merge is done first and undone later' using errcode = 'VG030';
        end if;
        if new.merged_by is distinct from access.current_user_id() then
            raise exception 'a merge is recorded by the one who makes it' using errcode = 'VG001';
        end if;
        select * into target from cases.detention_case c where c.id = new.into_case for update;
        if target.merged_into is not null or target.stage in ('MERGED', 'REJECTED', 'CLOSED') then
            raise exception 'the case that is to stand has ended' using errcode = 'VG030';
        end if;
        if cases.widens_need_to_know(new.case_id, new.into_case) then
            raise exception 'somebody would come to know what they may not know' using errcode = 'VG030';
        end if;
        perform cases.remember_contribution(new.case_id, new.merged_by, 'EDITOR');
        perform cases.remember_contribution(new.into_case, new.merged_by, 'EDITOR');
        return new;
    end if;
    if (new.id, new.case_id, new.into_case, new.stage_before, new.note, new.merged_by, new.merged_at) is distinct from
       (old.id, old.case_id, old.into_case, old.stage_before, old.note, old.merged_by, old.merged_at) or old.undone_at is not null then
        raise exception 'who merged what, when and why, stays' using errcode = 'VG011';
    end if;
    if new.undone_by is distinct from access.current_user_id() then
        raise exception 'undoing is recorded by the one who does it' using errcode = 'VG001';
    end if;
    if exists (select 1 from cases.detention_case c where c.id = new.into_case and c.merged_into is not null) then
        raise exception 'the later merge is undone first' using errcode = 'VG030';
    end if;
    perform cases.remember_contribution(new.case_id, new.undone_by, 'EDITOR');
    perform cases.remember_contribution(new.into_case, new.undone_by, 'EDITOR');
    return new;
end $$;
create trigger guard before insert or update or delete on cases.merge for each row execute function cases.guard_merge();

-- A merged case stays as it was; what is new goes to the case that stands for it.
create function cases.merged_case_stays() returns trigger language plpgsql as $$
declare
    frozen cases.detention_case := new;
begin
    if old.merged_into is null or new.merged_into is null then
        return new;
    end if;
    frozen.lock_version := old.lock_version;
    if old.stage <> 'MERGED' then
        frozen.stage := old.stage;
        frozen.stage_since := old.stage_since;
    end if;
    if frozen is distinct from old then
        raise exception 'a merged case stays as it was' using errcode = 'VG030';
    end if;
    return new;
end $$;
create trigger merged_case_stays before update on cases.detention_case for each row execute function cases.merged_case_stays();
create function cases.nothing_new_on_a_merged_case() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select 1 from cases.detention_case c where c.id = new.case_id and c.merged_into is not null) then
        raise exception 'a merged case stays as it was' using errcode = 'VG030';
    end if;
    return new;
end $$;
create trigger not_on_a_merged_case before insert on cases.source for each row execute function cases.nothing_new_on_a_merged_case();
create trigger not_on_a_merged_case before insert on cases.claim for each row execute function cases.nothing_new_on_a_merged_case();

-- At the end of each transaction case and merge say the same.
create function cases.merge_and_case_agree() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    found cases.detention_case;
    standing uuid;
begin
    select * into found from cases.detention_case c
        where c.id = case tg_table_name when 'merge' then (to_jsonb(new) ->> 'case_id')::uuid else (to_jsonb(new) ->> 'id')::uuid end;
    select m.into_case into standing from cases.merge m where m.case_id = found.id and m.undone_at is null;
    if found.merged_into is distinct from standing or (standing is not null and found.stage <> 'MERGED') then
        raise exception 'a case is merged by a merge, and by nothing else' using errcode = 'VG030';
    end if;
    return null;
end $$;
create constraint trigger merge_and_case_agree after insert or update on cases.merge deferrable initially deferred
    for each row execute function cases.merge_and_case_agree();
create constraint trigger merge_and_case_agree after update on cases.detention_case deferrable initially deferred
    for each row when (old.merged_into is distinct from new.merged_into or (new.merged_into is not null and new.stage <> old.stage))
    execute function cases.merge_and_case_agree();

-- Four eyes and origins look at the united record: whoever had a part in either had a part in both, also for those who stand in.
create or replace function cases.contributed(p_case uuid, p_user uuid, variadic kinds text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (
        select 1 from cases.contribution c
        where c.case_id in (select cases.united(p_case)) and c.kind = any (kinds)
            and (c.holder = access.holder_of(p_user)
                or c.holder in (
                    select access.holder_of(s.absent)
                    from workflow.stand_in s join workflow.task_view t on t.id = s.task_id
                    where s.case_id = p_case and access.holder_of(s.substitute) = access.holder_of(p_user))))
$$;
create or replace function cases.origins_of(p_case uuid, variadic types text[]) returns int
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(distinct s.origin_group)::int from cases.claim c join cases.source s on s.id = c.source_id
    where c.case_id in (select cases.united(p_case)) and c.fills_individual and c.fact_type = any (types) and c.modality in ('FACT', 'INFERENCE')
$$;

-- What people decided on two cases that may be about one person; the last word counts, and the question is not asked again.
create table cases.person_mark (
    id bigint generated always as identity primary key,
    one_case uuid not null references cases.detention_case,
    other_case uuid not null references cases.detention_case,
    verdict text not null check (verdict in ('SAME', 'NOT_SAME', 'UNKNOWN')),
    note text not null check (length(btrim(note)) between 1 and 5000),
    marked_by uuid not null,
    marked_at timestamptz not null,
    constraint a_pair_has_one_order check (one_case < other_case)
);
create index on cases.person_mark (one_case, other_case, id);
create index on cases.person_mark (other_case);
create function cases.guard_mark() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'a decision on two cases is followed by another and never changed' using errcode = 'VG011';
    end if;
    if new.marked_by is distinct from access.current_user_id() then
        raise exception 'a decision is recorded by the one who makes it' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger guard before insert or update or delete on cases.person_mark for each row execute function cases.guard_mark();

-- Cases that were opened again, and why.
create table cases.reopening (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    stage_before text not null check (stage_before in ('CLOSED', 'REJECTED')),
    note text not null check (length(btrim(note)) between 1 and 5000),
    reopened_by uuid not null,
    reopened_at timestamptz not null
);
create index on cases.reopening (case_id, reopened_at);
create function cases.guard_reopening() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'what was done is never changed' using errcode = 'VG011';
    end if;
    if new.reopened_by is distinct from access.current_user_id() then
        raise exception 'a re-opening is recorded by the one who does it' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger guard before insert or update or delete on cases.reopening for each row execute function cases.guard_reopening();

alter table cases.merge enable row level security;
create policy need_to_know on cases.merge to vigil_app using (
    exists (select 1 from cases.detention_case c where c.id = case_id) and exists (select 1 from cases.detention_case c where c.id = into_case));
alter table cases.person_mark enable row level security;
create policy need_to_know on cases.person_mark to vigil_app using (
    exists (select 1 from cases.detention_case c where c.id = one_case) and exists (select 1 from cases.detention_case c where c.id = other_case));
alter table cases.reopening enable row level security;
create policy need_to_know on cases.reopening to vigil_app using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert, update on cases.merge to vigil_app;
grant select, insert on cases.person_mark, cases.reopening to vigil_app;
