-- What we do for a detained person, who approved it, and what the authorities answered.
create schema advocacy;
grant usage on schema advocacy to vigil_app;

create table advocacy.action (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    kind text not null check (kind in ('WGAD_URGENT_APPEAL','WGAD_PETITION','SP_URGENT_APPEAL','SP_ALLEGATION_LETTER','LETTER_TO_AUTHORITY','COE_ALERT',
        'PARTNER_ALERT','PUBLIC_APPEAL','LEGAL_AID','MEDICAL_AID','FINANCIAL_AID','TRIAL_OBSERVATION','UNKNOWN')),
    target text not null check (length(btrim(target)) between 1 and 300),
    text text not null check (length(btrim(text)) between 1 and 50000),
    status text not null check (status in ('DRAFT','IN_REVIEW','RETURNED','APPROVED','SENT','REPLIED','NO_REPLY','CANCELLED','DONE')),
    -- Who wrote the text as it stands; everybody who ever wrote it is in advocacy.author.
    written_by uuid not null,
    written_at timestamptz not null,
    created_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    -- The approval is of this text and no other.
    approved_hash bytea check (length(approved_hash) = 32),
    sent_by uuid,
    sent_at timestamptz,
    sent_how text check (sent_how in ('E_MAIL','POST','FAX','ONLINE_FORM','IN_PERSON','PHONE','PUBLISHED','OTHER','UNKNOWN')),
    sent_to text check (length(btrim(sent_to)) between 1 and 500),
    reply_due_at timestamptz,
    impact text not null default 'UNKNOWN' check (impact in ('STRONG_POSITIVE','POSITIVE','NONE_DISCERNIBLE','NEGATIVE','STRONG_NEGATIVE','UNKNOWN')),
    assessed_by uuid,
    assessed_at timestamptz,
    constraint an_approved_text_is_the_text_that_was_seen check (status not in ('APPROVED','SENT','REPLIED','NO_REPLY','DONE')
        or (decided_by is not null and decided_at is not null and approved_hash = sha256(convert_to(text, 'UTF8')))),
    constraint what_was_sent_says_how_and_to_whom check (status not in ('SENT','REPLIED','NO_REPLY','DONE')
        or (sent_by is not null and sent_at is not null and sent_how is not null and sent_to is not null and reply_due_at is not null)),
    constraint an_assessment_names_its_maker check (status not in ('NO_REPLY','DONE') or (assessed_by is not null and assessed_at is not null))
);
create index on advocacy.action (case_id, created_at);
create index on advocacy.action (reply_due_at) where status = 'SENT';

-- Everybody who wrote or revised the text counts as its drafter. Filled by a trigger; never deleted.
create table advocacy.author (
    action_id uuid not null references advocacy.action,
    user_id uuid not null,
    holder uuid not null,
    since timestamptz not null default clock_timestamp(),
    primary key (action_id, user_id)
);

create table advocacy.step (
    id bigint generated always as identity primary key,
    action_id uuid not null references advocacy.action,
    status text not null check (status in ('DRAFT','IN_REVIEW','RETURNED','APPROVED','SENT','REPLIED','NO_REPLY','CANCELLED','DONE')),
    comment text not null check (length(comment) <= 5000),
    by_user uuid not null,
    at timestamptz not null
);
create index on advocacy.step (action_id, id);

create table advocacy.reply (
    id uuid primary key,
    action_id uuid not null references advocacy.action,
    authority text not null check (length(btrim(authority)) between 1 and 300),
    received_at timestamptz not null,
    kind text not null check (kind in ('FAVOURABLE','PLEDGED_COMMITMENT','COUNTER','REQUEST_FOR_INFORMATION','TOKEN','NO_RESPONSE','OTHER','UNKNOWN')),
    position text not null check (position in ('CIRCUMSTANCES_STATED','DENIES','ACKNOWLEDGES_DENIES_RESPONSIBILITY','ACKNOWLEDGES_ALTERNATIVE','ACCEPTS_RESPONSIBILITY','UNKNOWN')),
    text text not null check (length(btrim(text)) between 1 and 50000),
    comment text not null check (length(btrim(comment)) between 1 and 5000),
    recorded_by uuid not null,
    recorded_at timestamptz not null
);
create index on advocacy.reply (action_id, received_at);

-- The moves that an action knows, its authors, and the second person: kept by the database whatever the application does.
create function advocacy.can_become(p_from text, p_to text) returns boolean language sql immutable as $$
    select p_to = any (case p_from
        when 'DRAFT' then array['IN_REVIEW', 'CANCELLED']
        when 'IN_REVIEW' then array['APPROVED', 'RETURNED']
        when 'RETURNED' then array['IN_REVIEW']
        when 'APPROVED' then array['SENT', 'CANCELLED']
        when 'SENT' then array['REPLIED', 'NO_REPLY']
        when 'REPLIED' then array['REPLIED', 'DONE']
        when 'NO_REPLY' then array['REPLIED']
        when 'DONE' then array['REPLIED']
        else array[]::text[] end)
$$;
create function advocacy.guard() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'INSERT' then
        if new.status not in ('DRAFT', 'IN_REVIEW') then
            raise exception 'an action begins as a draft' using errcode = 'VG023';
        end if;
        if new.written_by is distinct from access.current_user_id() then
            raise exception 'an action is written by the one who acts' using errcode = 'VG001';
        end if;
        return new;
    end if;
    if (new.id, new.case_id, new.kind, new.created_at) is distinct from (old.id, old.case_id, old.kind, old.created_at) then
        raise exception 'an action stays with its case and kind' using errcode = 'VG011';
    end if;
    if (new.text, new.target) is distinct from (old.text, old.target) and not (old.status in ('DRAFT', 'RETURNED') and new.status in ('DRAFT', 'IN_REVIEW')) then
        raise exception 'a text under review or approved is not edited' using errcode = 'VG023';
    end if;
    if (new.text, new.target, new.written_by) is distinct from (old.text, old.target, old.written_by) and new.written_by is distinct from access.current_user_id() then
        raise exception 'an action is written by the one who acts' using errcode = 'VG001';
    end if;
    if new.status <> old.status and not advocacy.can_become(old.status, new.status) then
        raise exception 'an action does not go from % to %', old.status, new.status using errcode = 'VG023';
    end if;
    if old.status <> 'IN_REVIEW' and (new.decided_by, new.approved_hash) is distinct from (old.decided_by, old.approved_hash)
        and not (new.decided_by is null and new.approved_hash is null and new.status = 'IN_REVIEW') then
        raise exception 'an approval is given in review' using errcode = 'VG001';
    end if;
    if old.status = 'IN_REVIEW' and new.status in ('APPROVED', 'RETURNED') then
        if new.decided_by is null or new.decided_by is distinct from access.current_user_id() then
            raise exception 'an approval is given by the one who acts' using errcode = 'VG001';
        end if;
        if exists (select 1 from advocacy.author a where a.action_id = new.id and a.holder = access.holder_of(new.decided_by)) then
            raise exception 'an action is approved by somebody who did not write it' using errcode = 'VG001';
        end if;
    end if;
    return new;
end $$;
create trigger guard before insert or update on advocacy.action for each row execute function advocacy.guard();

create function advocacy.remember_author() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into advocacy.author (action_id, user_id, holder) values (new.id, new.written_by, access.holder_of(new.written_by)) on conflict do nothing;
    perform cases.remember_contribution(new.case_id, new.written_by, 'ACTION_DRAFTER');
    return new;
end $$;
create trigger remember_author after insert or update of text, target, written_by on advocacy.action for each row execute function advocacy.remember_author();

create function advocacy.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was done is never changed' using errcode = 'VG011';
end $$;
create trigger append_only before update or delete on advocacy.step for each row execute function advocacy.refuse_change();
create trigger append_only before update or delete on advocacy.reply for each row execute function advocacy.refuse_change();
create trigger append_only before update or delete on advocacy.author for each row execute function advocacy.refuse_change();

alter table advocacy.action enable row level security;
create policy need_to_know on advocacy.action to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table advocacy.author enable row level security;
create policy need_to_know on advocacy.author to vigil_app
    using (exists (select 1 from advocacy.action a where a.id = action_id));
alter table advocacy.step enable row level security;
create policy need_to_know on advocacy.step to vigil_app
    using (exists (select 1 from advocacy.action a where a.id = action_id));
alter table advocacy.reply enable row level security;
create policy need_to_know on advocacy.reply to vigil_app
    using (exists (select 1 from advocacy.action a where a.id = action_id));

grant select, insert, update on advocacy.action to vigil_app;
grant select on advocacy.author to vigil_app;
grant select, insert on advocacy.step, advocacy.reply to vigil_app;
