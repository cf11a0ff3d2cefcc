-- A row names who wrote it; so that nobody writes in another's name, the one who acts is remembered beside the one who is named.
create function cases.contribution_of_actor() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    actor uuid := access.current_user_id();
begin
    if actor is not null and not access.is_system() then
        perform cases.remember_contribution(new.case_id, actor, case when tg_op = 'INSERT' and tg_table_name <> 'conflict_decision' then 'EDITOR' else 'VERIFIER' end);
    end if;
    return new;
end $$;
create trigger actor after insert or update on cases.source for each row execute function cases.contribution_of_actor();
create trigger actor after insert or update on cases.claim for each row execute function cases.contribution_of_actor();
create trigger actor after insert or update on cases.conflict_decision for each row execute function cases.contribution_of_actor();

-- A case is not born in review either.
create function cases.no_case_begins_in_review() returns trigger language plpgsql as $$
begin
    if new.stage not in ('RECEIVED', 'TRIAGE') then
        raise exception 'a record needs two independent origins for every minimum fact before review' using errcode = 'VG002';
    end if;
    return new;
end $$;
create trigger no_case_begins_in_review before insert on cases.detention_case for each row execute function cases.no_case_begins_in_review();
