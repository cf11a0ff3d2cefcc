-- Names are looked up by other keys from now on: two words that many people bear count within one country, and each key is 16 bytes.
-- The old keys say nothing to the new rules; all cases are indexed anew in the background, portion by portion.
drop table cases.name_key;
create table cases.name_key (
    key uuid not null,
    case_id uuid not null references cases.detention_case,
    primary key (key, case_id)
);
create index on cases.name_key (case_id);
alter table cases.name_key enable row level security;
create policy need_to_know on cases.name_key to vigil_app using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert on cases.name_key to vigil_app;

-- How far the cases that stood before a change of the rules are indexed by them.
create table cases.name_index (
    version int primary key,
    done_to uuid,
    finished_at timestamptz
);
alter table cases.name_index enable row level security;
create policy system_alone on cases.name_index to vigil_app using ((select access.is_system())) with check ((select access.is_system()));
grant select, insert, update on cases.name_index to vigil_app;
