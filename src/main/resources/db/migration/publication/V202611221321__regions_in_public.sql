-- The region where somebody is held, as far as consent and safety check let it out: never finer, and nothing on a tombstone.
alter table published.summary
    add column region text check (length(btrim(region)) between 1 and 200),
    add constraint a_withheld_name_has_no_region check (not pseudonymous or region is null),
    add constraint a_tombstone_has_no_region check (state <> 'RETRACTED' or region is null);
create index by_region on published.summary (country, region) where is_current and state <> 'RETRACTED' and region is not null;
