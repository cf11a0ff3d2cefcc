-- The days in court that a published version speaks of, for calendars. They come with their version and go with it.
create table published.hearing (
    ref text not null,
    version int not null,
    ordinal int not null,
    day date not null,
    words text not null check (length(btrim(words)) > 0),
    primary key (ref, version, ordinal),
    foreign key (ref, version) references published.summary
);
create index hearings_by_day on published.hearing (day);
create trigger facts_stay before update or delete on published.hearing for each row execute function published.facts_stay();
create trigger facts_come_with_their_version before insert on published.hearing
    for each row execute function published.facts_come_with_their_version();
create trigger never_truncated before truncate on published.hearing for each statement execute function published.refuse_truncate();
grant select, insert, delete on published.hearing to vigil_app;
grant select on published.hearing to vigil_public;
