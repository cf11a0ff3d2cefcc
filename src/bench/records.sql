-- Invented cases as an import would have left them, past the rules that bind Vigil itself: psql -v cases=N. Again with more, it adds the rest.
set session_replication_role = replica;
create temp table fresh as select gen_random_uuid() as case_id, gen_random_uuid() as person_id, gen_random_uuid() as source_id, n,
    (select id from access.team where name = 'Central Asia') as team, (select id from access.user_account where username = 'intake') as by
    from generate_series((select count(*)::int + 1 from cases.detention_case where country = 'KZ'), :cases) n;
insert into cases.person (id) select person_id from fresh;
insert into cases.detention_case (id, ref, person_id, incident_type, country, stage, sensitivity, team_id, opened_by, opened_at, stage_since, display_name)
    select case_id, 'KZ-' || 2000 + n / 900000 || '-' || lpad((n % 900000)::text, 6, '0'), person_id, 'DETENTION', 'KZ', 'TRIAGE', 'INTERNAL', team, by,
        timestamptz '2020-01-01' + n * interval '1 minute', now(), 'Somebody ' || n from fresh;
insert into cases.source (id, case_id, title, publisher, origin_group, kind, recorded_by, recorded_at)
    select source_id, case_id, 'List of the year ' || 2000 + n % 20, 'A publisher', 'a publisher', 'NGO_LIST', by, now() from fresh;
insert into cases.claim (id, case_id, source_id, fact_type, fact, modality, scope, locator, status, recorded_by, recorded_at)
    select gen_random_uuid(), case_id, source_id, f ->> 'type', f, 'FACT', 'INDIVIDUAL', 'list.csv, line ' || n, 'PROPOSED', by, now()
    from fresh, lateral (values (jsonb_build_object('type', 'NAME', 'text', 'Somebody ' || n, 'kind', 'LEGAL', 'script', 'Latn')),
        (jsonb_build_object('type', 'ARREST', 'date', jsonb_build_object('earliest', '2019-06-01', 'latest', '2019-06-30', 'precision', 'MONTH'), 'perpetrator', 'STATE')),
        (jsonb_build_object('type', 'CUSTODY', 'status', 'HELD_INVESTIGATION', 'custodian', 'the state')),
        (jsonb_build_object('type', 'ROLE', 'role', 'JOURNALIST'))) facts(f);
insert into cases.stage_change (case_id, stage, at, by_user) select case_id, 'TRIAGE', now(), by from fresh;
analyze cases.detention_case, cases.source, cases.claim, cases.stage_change;
