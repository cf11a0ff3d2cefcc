-- Several cases of one person, and several persons of one event, are found together in public. Both keys are hashes: they lead to
-- nothing inside, and no pseudonymous version and no tombstone bears one.
alter table published.summary
    add column person_key text check (person_key ~ '^[0-9a-f]{16}$'),
    add column incident_key text check (incident_key ~ '^[0-9a-f]{16}$'),
    add column media text[] not null default '{}';

alter table published.summary disable trigger only_what_was_approved;
update published.summary
    set person_key = substr(encode(sha256(convert_to('vigil person ' || person::text, 'UTF8')), 'hex'), 1, 16)
    where person is not null;
alter table published.summary enable trigger only_what_was_approved;

alter table published.summary
    add constraint a_pseudonym_leads_to_nobody check (not pseudonymous or (person_key is null and incident_key is null)),
    add constraint a_tombstone_leads_to_nobody check (state <> 'RETRACTED' or (person_key is null and incident_key is null and media = '{}'));

create index by_person on published.summary (person_key) where is_current and state <> 'RETRACTED' and person_key is not null;
create index by_incident on published.summary (incident_key) where is_current and state <> 'RETRACTED' and incident_key is not null;
-- What was taken back since a time is found as fast as what was published since.
create index by_time_retracted on published.summary (retracted_at) where retracted_at is not null;

-- The longest held come first on pages, in all and by country.
create index longest_held on published.summary (held_from_latest, ref)
    where is_current and state <> 'RETRACTED' and held and not held_until_known;
create index longest_held_by_country on published.summary (country, held_from_latest, ref)
    where is_current and state <> 'RETRACTED' and held and not held_until_known;
