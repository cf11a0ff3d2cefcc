-- Without a key there is nothing to check a signature by, and no context is believed: the comparison with nothing used to let it pass.
create or replace function access.current_user_id() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
    parts text[] := string_to_array(current_setting('vigil.context', true), '|');
    secret bytea;
begin
    if parts is null or array_length(parts, 1) is distinct from 3 then
        return null;
    end if;
    select key into secret from access.context_key;
    if encode(public.hmac(convert_to(parts[1] || '|' || parts[2], 'UTF8'), secret, 'sha256'), 'hex') is distinct from parts[3] then
        return null;
    end if;
    if abs(extract(epoch from transaction_timestamp()) * 1000 - parts[2]::bigint) > 600000 then
        return null;
    end if;
    return parts[1]::uuid;
exception when others then
    return null;
end $$;
