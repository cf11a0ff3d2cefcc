-- When a report came is said by Vigil's one clock, as every other time is.
alter table intake.report alter column received_at drop default;
drop function intake.receive(uuid, bytea, text, text, text, bytea, text);
create function intake.receive(p_id uuid, p_receipt_hash bytea, p_channel text, p_text text, p_language text,
                               p_contact bytea, p_contact_key_id text, p_at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if access.current_user_id() is null and p_channel not in ('WEB_FORM', 'API') then
        raise exception 'channel % is for people who are signed in', p_channel using errcode = 'VG020';
    end if;
    insert into intake.report (id, receipt_hash, channel, received_by, received_at, text, language, content_hash, contact_sealed, contact_key_id)
    values (p_id, p_receipt_hash, p_channel, access.current_user_id(), p_at, p_text, p_language, sha256(convert_to(p_text, 'UTF8')), p_contact, p_contact_key_id);
end $$;
revoke all on function intake.receive from public;
grant execute on function intake.receive to vigil_app;
