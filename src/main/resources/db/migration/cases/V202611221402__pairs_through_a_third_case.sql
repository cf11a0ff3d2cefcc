-- Two cases of which each was said to be one person with a third wait to be decided on, however little their names are alike.
alter table cases.duplicate_pair add column through boolean not null default false;
