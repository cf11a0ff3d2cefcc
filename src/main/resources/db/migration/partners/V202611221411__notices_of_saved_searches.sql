-- How often a partner is told of what is new in a saved search. It is fetched by a secret address of which only the hash is kept, so
-- that no address of a partner need be known here; the answer holds days and numbers, never a name.
alter table partner.saved_search
    add column rhythm text not null default 'NONE' check (rhythm in ('NONE', 'DAILY', 'WEEKLY')),
    add column rhythm_since timestamptz,
    add column feed_hash text unique check (feed_hash ~ '^[0-9a-f]{64}$'),
    add constraint a_rhythm_has_its_address check ((rhythm = 'NONE') = (feed_hash is null) and (feed_hash is null) = (rhythm_since is null));

-- Whoever knows the secret address is answered without signing in, while the account may sign in and is a partner's.
create function partner.search_of_feed(p_hash text)
    returns table (id uuid, filter text, rhythm text, rhythm_since timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select s.id, s.filter, s.rhythm, s.rhythm_since from partner.saved_search s
        join access.user_account u on u.id = s.account and u.enabled
    where s.feed_hash = p_hash
        and exists (select 1 from access.user_role r where r.user_id = u.id and r.role = 'PARTNER')
$$;
revoke all on function partner.search_of_feed(text) from public;
grant execute on function partner.search_of_feed(text) to vigil_app;
