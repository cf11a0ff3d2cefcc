-- An import is taken back whole, as if it had never come, as long as nobody has worked on what it brought. The application's role
-- may delete no case; this function may, and asks for itself whether it is right.
create function exchange.built_on(p_import uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    with brought as (
        select c.* from exchange.import_case i join cases.detention_case c on c.id = i.case_id
        where i.import_id = p_import and i.verdict = 'CREATE')
    select exists (select 1 from brought b where b.stage not in ('RECEIVED', 'TRIAGE') or b.record_version <> 1 or b.merged_into is not null)
        or exists (select 1 from brought b join cases.detention_case o on o.merged_into = b.id)
        or exists (select 1 from brought b join cases.claim k on k.case_id = b.id where k.status <> 'PROPOSED')
        or exists (select 1 from brought b join cases.contribution d on d.case_id = b.id where d.kind not in ('OPENER', 'EDITOR'))
        or exists (select 1 from brought b join workflow.task_view t on t.case_id = b.id where t.assignee is not null)
        or exists (select 1 from brought b join workflow.step_taken s on s.case_id = b.id)
        or exists (select 1 from exchange.import_joined j join cases.claim k on k.source_id = j.source_id
                   where j.import_id = p_import and k.status <> 'PROPOSED')
        or exists (select 1 from exchange.known_row r join exchange.import_case i on i.case_id = r.case_id and i.import_id = p_import and i.verdict = 'CREATE'
                   where r.import_id <> p_import)
$$;

create function exchange.take_back(p_import uuid) returns int
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    taken uuid[];
    people uuid[];
begin
    if not (access.has_any_role('COORDINATOR') or access.is_system()) then
        raise exception 'an import is taken back by a coordinator' using errcode = 'VG001';
    end if;
    if not exists (select 1 from exchange.import i where i.id = p_import and (access.is_system() or i.team_id in (select access.my_teams()))) then
        raise exception 'an import is taken back by its team' using errcode = 'VG001';
    end if;
    if exchange.built_on(p_import) then
        raise exception 'somebody has worked on what the import brought' using errcode = 'VG040';
    end if;
    select array_agg(i.case_id), array_agg(distinct i.person_id) filter (where i.new_person) into taken, people
        from exchange.import_case i join cases.detention_case c on c.id = i.case_id
        where i.import_id = p_import and i.verdict = 'CREATE';
    delete from exchange.known_row r where r.import_id = p_import;
    delete from exchange.known_person r where r.import_id = p_import;
    delete from cases.claim k where k.source_id in (select j.source_id from exchange.import_joined j where j.import_id = p_import);
    delete from cases.source s where s.id in (select j.source_id from exchange.import_joined j where j.import_id = p_import);
    update cases.detention_case c set record_version = c.record_version + 1
        where c.id in (select j.case_id from exchange.import_joined j where j.import_id = p_import);
    delete from exchange.import_joined j where j.import_id = p_import;
    delete from workflow.case_to_start w where w.case_id = any (taken);
    delete from workflow.task_view t where t.case_id = any (taken);
    delete from workflow.decision_taken d where d.case_id = any (taken);
    delete from workflow.step_failure f where f.case_id = any (taken);
    delete from notification.notice n where n.case_id = any (taken);
    delete from cases.stage_change s where s.case_id = any (taken);
    delete from cases.name_key n where n.case_id = any (taken);
    delete from cases.contribution d where d.case_id = any (taken);
    delete from cases.claim k where k.case_id = any (taken);
    delete from cases.source s where s.case_id = any (taken);
    delete from cases.detention_case c where c.id = any (taken);
    delete from cases.person p where p.id = any (people)
        and not exists (select 1 from cases.detention_case c where c.person_id = p.id);
    return coalesce(array_length(taken, 1), 0);
exception when foreign_key_violation then
    -- Whatever else points to one of the cases was put there by somebody.
    raise exception 'somebody has worked on what the import brought' using errcode = 'VG040';
end $$;
revoke all on function exchange.built_on, exchange.take_back from public;
grant execute on function exchange.built_on, exchange.take_back to vigil_app;
