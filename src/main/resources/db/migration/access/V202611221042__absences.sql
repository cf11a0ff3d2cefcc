-- Who is away from when to when, and who stands in. It gives no right that the substitute does not hold already.
create extension if not exists btree_gist with schema public;

create table access.absence (
    id uuid primary key,
    absent uuid not null references access.user_account,
    substitute uuid not null references access.user_account,
    from_day date not null,
    to_day date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    constraint days_in_order check (from_day <= to_day and to_day <= from_day + 366),
    constraint nobody_stands_in_for_themself check (absent <> substitute),
    constraint an_end_names_its_maker check ((ended_by is null) = (ended_at is null)),
    constraint one_substitute_at_a_time exclude using gist (absent with =, daterange(from_day, to_day, '[]') with &&) where (ended_at is null)
);
create index on access.absence (substitute) where ended_at is null;

create function access.absence_in_order() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if access.holder_of(new.absent) = access.holder_of(new.substitute) then
        raise exception 'nobody stands in for themself' using errcode = 'VG001';
    end if;
    if tg_op = 'UPDATE' and (old.ended_at is not null
        or (new.id, new.absent, new.substitute, new.from_day, new.to_day, new.recorded_by, new.recorded_at)
            is distinct from (old.id, old.absent, old.substitute, old.from_day, old.to_day, old.recorded_by, old.recorded_at)) then
        raise exception 'an absence is ended, never changed' using errcode = 'VG011';
    end if;
    if session_user = 'vigil_app' then
        if tg_op = 'INSERT' and new.recorded_by is distinct from access.current_user_id()
            or tg_op = 'UPDATE' and new.ended_by is distinct from access.current_user_id() then
            raise exception 'an absence is recorded and ended by the one who acts' using errcode = 'VG001';
        end if;
        if not (new.absent = access.current_user_id() or access.is_system() or access.has_any_role('COORDINATOR')) then
            raise exception 'an absence is recorded by the absent person or a coordinator' using errcode = 'VG001';
        end if;
    end if;
    return new;
end $$;
create trigger absence_in_order before insert or update on access.absence for each row execute function access.absence_in_order();

alter table access.absence enable row level security;
create policy colleagues on access.absence to vigil_app using ((select access.is_system()) or (select access.is_case_staff()));
grant select, insert, update on access.absence to vigil_app;
