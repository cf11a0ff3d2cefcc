-- A translation that is published later changes what the public reads as a new version does: whoever keeps a copy asks for it again.
-- All languages of a version are written in one transaction, which is marked once.
do $$
declare
    before text := pg_get_functiondef('published.mark_change()'::regprocedure);
    patched text := replace(before, 'set changed_in = pg_current_xact_id();', 'set changed_in = pg_current_xact_id() where change.changed_in <> pg_current_xact_id();');
begin
    if patched = before then
        raise exception 'published.mark_change() is not what this change was written for';
    end if;
    execute patched;
end $$;
create trigger mark_change after insert or update on published.document for each row execute function published.mark_change();
