-- Vigil has one clock, and it is not the database's: a delayed publication is judged by the time that the version itself bears.
do $$
begin
    execute replace(
        pg_get_functiondef('published.only_what_was_approved()'::regprocedure),
        'a.publish_after > now()',
        'a.publish_after > new.published_at');
end $$;
