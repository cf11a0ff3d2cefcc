-- A reply is recorded as it came; what we make of it is said by whoever comments it, and may be said again.
alter table advocacy.reply alter column comment drop not null;

create table advocacy.reply_comment (
    id uuid primary key,
    reply_id uuid not null references advocacy.reply,
    kind text not null check (kind in ('FAVOURABLE','PLEDGED_COMMITMENT','COUNTER','REQUEST_FOR_INFORMATION','TOKEN','NO_RESPONSE','OTHER','UNKNOWN')),
    position text not null check (position in ('CIRCUMSTANCES_STATED','DENIES','ACKNOWLEDGES_DENIES_RESPONSIBILITY','ACKNOWLEDGES_ALTERNATIVE','ACCEPTS_RESPONSIBILITY','UNKNOWN')),
    comment text not null check (length(btrim(comment)) between 1 and 5000),
    by_user uuid not null,
    at timestamptz not null
);
create index on advocacy.reply_comment (reply_id, at);

-- What was decided when no answer came.
create table advocacy.silence (
    id uuid primary key,
    action_id uuid not null references advocacy.action,
    decision text not null check (decision in ('CHASE','ESCALATE','PUBLISH_NO_RESPONSE','UNKNOWN')),
    comment text not null check (length(btrim(comment)) between 1 and 5000),
    next_due_at timestamptz,
    by_user uuid not null,
    at timestamptz not null,
    constraint a_chase_sets_a_new_deadline check ((decision = 'CHASE') = (next_due_at is not null)),
    constraint a_new_deadline_lies_ahead check (next_due_at > at)
);
create index on advocacy.silence (action_id, at);

create function advocacy.by_the_one_who_acts() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if new.by_user is distinct from access.current_user_id() then
        raise exception 'what is said of an answer is said by the one who acts' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger by_the_one_who_acts before insert on advocacy.reply_comment for each row execute function advocacy.by_the_one_who_acts();
create trigger by_the_one_who_acts before insert on advocacy.silence for each row execute function advocacy.by_the_one_who_acts();

create function advocacy.silence_meets_a_waiting_action() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if not exists (select 1 from advocacy.action a where a.id = new.action_id and a.status = 'SENT') then
        raise exception 'only an action that waits for its answer can be met with silence' using errcode = 'VG023';
    end if;
    return new;
end $$;
create trigger meets_a_waiting_action before insert on advocacy.silence for each row execute function advocacy.silence_meets_a_waiting_action();
create trigger append_only before update or delete on advocacy.reply_comment for each row execute function advocacy.refuse_change();
create trigger append_only before update or delete on advocacy.silence for each row execute function advocacy.refuse_change();

-- What was sent stays as it was sent: when, by whom, how, to whom. Its deadline moves with a chase and with nothing else.
create function advocacy.keep_what_was_sent() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if old.sent_at is null then
        if new.sent_at is not null and new.sent_by is distinct from access.current_user_id() then
            raise exception 'a sending is recorded by the one who acts' using errcode = 'VG001';
        end if;
        return new;
    end if;
    if (new.sent_by, new.sent_at, new.sent_how, new.sent_to, new.text, new.target) is distinct from
       (old.sent_by, old.sent_at, old.sent_how, old.sent_to, old.text, old.target) then
        raise exception 'what was sent is never changed' using errcode = 'VG011';
    end if;
    if new.reply_due_at is distinct from old.reply_due_at and not exists (
            select 1 from advocacy.silence s where s.action_id = new.id and s.next_due_at = new.reply_due_at) then
        raise exception 'a deadline moves only when the answer is chased' using errcode = 'VG023';
    end if;
    return new;
end $$;
create trigger keep_what_was_sent before update on advocacy.action for each row execute function advocacy.keep_what_was_sent();

-- Several actions that one person drafted at once, for the people of one incident.
alter table advocacy.action add column batch_id uuid;
create index on advocacy.action (batch_id) where batch_id is not null;

alter table advocacy.reply_comment enable row level security;
create policy need_to_know on advocacy.reply_comment to vigil_app
    using (exists (select 1 from advocacy.reply r where r.id = reply_id));
alter table advocacy.silence enable row level security;
create policy need_to_know on advocacy.silence to vigil_app
    using (exists (select 1 from advocacy.action a where a.id = action_id));
grant select, insert on advocacy.reply_comment, advocacy.silence to vigil_app;
