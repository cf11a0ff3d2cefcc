-- The level beside the public one: what partners may know of a published case, written when it is published, as the safety check
-- allows it. Partners read it by a role of its own, which can read nothing inside.
alter table publication.risk_assessment add column for_partners text[] not null default '{}';

create schema partner;
grant usage on schema partner to vigil_app, vigil_partner;
grant usage on schema published to vigil_partner;

create table partner.summary (
    ref text not null,
    version int not null,
    -- The public document with the facts beside it that partners may know; after a retraction a tombstone.
    document jsonb not null,
    etag text not null check (etag ~ '^[0-9a-f]{64}$'),
    primary key (ref, version),
    foreign key (ref, version) references published.summary
);
create function partner.comes_and_goes_with_the_public() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select 1 from published.summary x
                       where x.ref = new.ref and x.version = new.version and x.state = 'PUBLISHED' and x.xmin = pg_current_xact_id()::xid) then
            raise exception 'partners are told of what is published, when it is published' using errcode = 'VG003';
        end if;
        return new;
    end if;
    if tg_op = 'UPDATE' and (new.ref, new.version) = (old.ref, old.version)
        and new.document = jsonb_build_object('ref', new.ref, 'state', 'RETRACTED')
        and exists (select 1 from published.summary x where x.ref = new.ref and x.version = new.version and x.state = 'RETRACTED') then
        return new;
    end if;
    raise exception 'what partners were told never changes' using errcode = 'VG003';
end $$;
create trigger comes_and_goes_with_the_public before insert or update or delete on partner.summary
    for each row execute function partner.comes_and_goes_with_the_public();
create trigger never_truncated before truncate on partner.summary for each statement execute function published.refuse_truncate();

alter table partner.summary enable row level security;
create policy need_to_know on partner.summary to vigil_app
    using (exists (select 1 from cases.detention_case c where c.ref = summary.ref));
create policy for_partners on partner.summary for select to vigil_partner using (true);
grant select, insert, update on partner.summary to vigil_app;
grant select on partner.summary to vigil_partner;
grant select on published.summary, published.fact, published.hearing, published.census, published.redirect to vigil_partner;
