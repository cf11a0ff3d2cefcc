-- Under which keyed hashes a case is found by the names of its person. A key says nothing without the key outside the database.
create table cases.name_key (
    key_hash text not null check (key_hash ~ '^[0-9a-f]{64}$'),
    case_id uuid not null references cases.detention_case,
    primary key (key_hash, case_id)
);
create index on cases.name_key (case_id);

alter table cases.name_key enable row level security;
create policy need_to_know on cases.name_key to vigil_app using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert on cases.name_key to vigil_app;
