-- What comes in from outside, the receipts for it, and what triage made of it.
create schema intake;
grant usage on schema intake to vigil_app;

create table intake.report (
    id uuid primary key,
    -- SHA-256 of the receipt code. The code itself is shown once and kept nowhere.
    receipt_hash bytea not null unique check (length(receipt_hash) = 32),
    channel text not null check (channel in ('WEB_FORM','STAFF','API','IMPORT','EMAIL','FEED','UNKNOWN')),
    received_at timestamptz not null default now(),
    received_by uuid,
    text text not null check (length(btrim(text)) between 1 and 10000),
    language text check (language ~ '^[a-z]{2,3}$'),
    content_hash bytea not null check (content_hash = sha256(convert_to(text, 'UTF8'))),
    -- How to reach the submitter, sealed (AES-256-GCM, bound to this row). The application's role may not select it.
    contact_sealed bytea check (length(contact_sealed) between 29 and 4000),
    contact_key_id text check (length(contact_key_id) between 1 and 60),
    case_id uuid references cases.detention_case,
    linked_by uuid,
    linked_at timestamptz,
    set_aside_reason text check (set_aside_reason in ('NOT_A_JOURNALIST','NOT_AN_INCIDENT','OUT_OF_MANDATE','DUPLICATE','NOT_ENOUGH','SPAM','OTHER','UNKNOWN')),
    set_aside_comment text check (length(btrim(set_aside_comment)) between 1 and 2000),
    set_aside_by uuid,
    set_aside_at timestamptz,
    constraint a_sealed_contact_names_its_key check ((contact_sealed is null) = (contact_key_id is null)),
    constraint a_link_names_its_maker check ((case_id is null) = (linked_by is null) and (case_id is null) = (linked_at is null)),
    constraint what_is_set_aside_says_why check ((set_aside_at is null) = (set_aside_reason is null)
        and (set_aside_at is null) = (set_aside_by is null) and (set_aside_at is null) = (set_aside_comment is null)),
    constraint a_linked_report_is_not_set_aside check (case_id is null or set_aside_at is null)
);
create index on intake.report (received_at) where case_id is null and set_aside_at is null;
create index on intake.report (case_id);
create index on intake.report (content_hash);

-- The only way in, for people whom we do not know and for staff alike.
create function intake.receive(p_id uuid, p_receipt_hash bytea, p_channel text, p_text text, p_language text,
                               p_contact bytea, p_contact_key_id text) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if access.current_user_id() is null and p_channel not in ('WEB_FORM', 'API') then
        raise exception 'channel % is for people who are signed in', p_channel using errcode = 'VG020';
    end if;
    insert into intake.report (id, receipt_hash, channel, received_by, text, language, content_hash, contact_sealed, contact_key_id)
    values (p_id, p_receipt_hash, p_channel, access.current_user_id(), p_text, p_language, sha256(convert_to(p_text, 'UTF8')), p_contact, p_contact_key_id);
end $$;
revoke all on function intake.receive from public;
grant execute on function intake.receive to vigil_app;

-- What the holder of a receipt may know: one word. A code that was never given out gets a word as well.
create function intake.status(p_receipt_hash bytea) returns text
    language sql stable security definer set search_path = pg_catalog
as $$
    select coalesce((
        select case
            when r.set_aside_at is not null then 'CLOSED'
            when r.case_id is null then 'RECEIVED'
            when c.stage in ('CLOSED', 'REJECTED', 'MERGED') then 'CLOSED'
            else 'IN_WORK' end
        from intake.report r left join cases.detention_case c on c.id = r.case_id
        where r.receipt_hash = p_receipt_hash), 'UNKNOWN')
$$;
revoke all on function intake.status from public;
grant execute on function intake.status to vigil_app;

-- What was received stays as it was; a decision on it is made once.
create function intake.report_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.receipt_hash, new.channel, new.received_at, new.received_by, new.text, new.language, new.content_hash, new.contact_key_id)
        is distinct from
       (old.id, old.receipt_hash, old.channel, old.received_at, old.received_by, old.text, old.language, old.content_hash, old.contact_key_id)
        or new.contact_sealed is distinct from old.contact_sealed then
        raise exception 'a received report is never edited' using errcode = 'VG011';
    end if;
    if old.case_id is not null or old.set_aside_at is not null then
        raise exception 'this report was already dealt with' using errcode = 'VG021';
    end if;
    return new;
end $$;
create trigger report_stays before update on intake.report for each row execute function intake.report_stays();

create table intake.triage_decision (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    outcome text not null check (outcome in ('IN_SCOPE','OUT_OF_SCOPE','DUPLICATE','NEEDS_INFO')),
    reason text check (reason in ('NOT_A_JOURNALIST','NOT_AN_INCIDENT','OUT_OF_MANDATE','DUPLICATE','NOT_ENOUGH','SPAM','OTHER','UNKNOWN')),
    duplicate_of uuid references cases.detention_case,
    comment text not null check (length(btrim(comment)) between 1 and 5000),
    decided_by uuid not null,
    decided_at timestamptz not null,
    constraint out_of_scope_says_why check (outcome <> 'OUT_OF_SCOPE' or reason is not null),
    constraint a_duplicate_names_another_case check ((outcome = 'DUPLICATE') = (duplicate_of is not null) and duplicate_of is distinct from case_id)
);
create index on intake.triage_decision (case_id, decided_at);

create function intake.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a triage decision is never changed' using errcode = 'VG011';
end $$;
create trigger append_only before update or delete on intake.triage_decision for each row execute function intake.refuse_change();
create trigger never_truncated before truncate on intake.triage_decision for each statement execute function intake.refuse_change();

-- A waiting report belongs to the intake desk; a linked one to those who may know of the case.
alter table intake.report enable row level security;
create policy need_to_know on intake.report to vigil_app
    using ((select access.is_system())
        or (case_id is null and (select access.has_any_role('INTAKE')))
        or (case_id is not null and exists (select 1 from cases.detention_case c where c.id = case_id)));
alter table intake.triage_decision enable row level security;
create policy need_to_know on intake.triage_decision to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));

grant select (id, channel, received_at, received_by, text, language, content_hash, contact_key_id, case_id, linked_by, linked_at,
    set_aside_reason, set_aside_comment, set_aside_by, set_aside_at) on intake.report to vigil_app;
grant update (case_id, linked_by, linked_at, set_aside_reason, set_aside_comment, set_aside_by, set_aside_at) on intake.report to vigil_app;
grant select, insert on intake.triage_decision to vigil_app;
