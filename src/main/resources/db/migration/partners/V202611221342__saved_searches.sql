-- Searches that partners have saved. What is new in them is counted when it is looked at; nothing of a case is kept here.
create table partner.saved_search (
    id uuid primary key,
    account uuid not null references access.user_account,
    name text not null check (length(btrim(name)) between 1 and 100),
    filter text not null check (length(filter) <= 1000),
    created_at timestamptz not null,
    seen_at timestamptz not null
);
create index on partner.saved_search (account);
alter table partner.saved_search enable row level security;
create policy ones_own on partner.saved_search to vigil_app
    using (account = access.current_user_id()) with check (account = access.current_user_id());
grant select, insert, update, delete on partner.saved_search to vigil_app;
