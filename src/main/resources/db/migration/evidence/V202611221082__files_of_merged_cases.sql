-- A file follows its case: who may know of the case that stands for it may open it, and nothing new is added to a merged one.
create or replace function evidence.open(p_id uuid, p_kind text) returns bytea
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    found bytea;
begin
    if p_kind not in ('VIEWED', 'COPIED', 'EXPORTED', 'VERIFIED') then
        raise exception 'bytes are not opened to be %', p_kind using errcode = 'VG022';
    end if;
    if not exists (select 1 from evidence.item i where i.id = p_id and cases.may_know(i.case_id)) then
        return null;
    end if;
    insert into evidence.custody_event (evidence_id, kind, by_user) values (p_id, p_kind, access.current_user_id());
    select bytes into found from evidence.content where evidence_id = p_id;
    return found;
end $$;
create trigger not_on_a_merged_case before insert on evidence.item for each row execute function cases.nothing_new_on_a_merged_case();
