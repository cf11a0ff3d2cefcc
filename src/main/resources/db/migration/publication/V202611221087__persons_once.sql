-- A person is counted once, however often they were taken: cases of one person share a key that is shown nowhere.
-- A pseudonymous version bears none, so that nothing in the published tables ties it to a name.
alter table published.summary add column person uuid,
    add constraint a_pseudonym_is_tied_to_nobody check (not pseudonymous or person is null);
