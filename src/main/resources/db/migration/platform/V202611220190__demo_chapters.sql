-- How far the demo's story is told: one row per case that it opened, so that a start goes on where the last one was stopped
-- and never touches what people did afterwards. Keys and references only.
create schema demo;
grant usage on schema demo to vigil_app;

create table demo.chapter (
    key text primary key check (key ~ '^[a-z]{1,40}$'),
    case_ref text not null unique,
    told boolean not null default false
);

alter table demo.chapter enable row level security;
create policy tellers on demo.chapter to vigil_app using ((select access.is_system()) or (select access.is_case_staff()));
grant select, insert, update on demo.chapter to vigil_app;
