-- What the public may read of an action that went out, or of an answer to it: words of their own, written for the public. The next
-- version of the summary carries them, after its safety check and with the approval of a person who did not write them.
create table publication.disclosure (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    action_id uuid not null references advocacy.action,
    reply_id uuid references advocacy.reply,
    -- Empty for what is to stay inside again.
    addressee text check (addressee in ('AUTHORITY', 'INTERNATIONAL_BODY', 'ORGANISATION', 'PRIVATE')),
    named text check (length(btrim(named)) between 1 and 300),
    kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
    day date not null,
    language text check (language in ('en', 'fr', 'es', 'ru', 'tg', 'ar', 'fa')),
    words text check (length(btrim(words)) between 1 and 5000),
    stance text check (stance in ('FACTUAL', 'PARTIAL', 'EVASIVE', 'NONE')),
    comment text check (length(btrim(comment)) between 1 and 2000),
    by_user uuid not null,
    at timestamptz not null,
    constraint nobody_private_is_named check ((named is not null) = (addressee is not null and addressee <> 'PRIVATE')),
    constraint a_state_answers_by_its_name check (reply_id is null or addressee is null or addressee = 'AUTHORITY'),
    constraint an_answer_stands_beside_our_comment check ((reply_id is not null and addressee is not null)
        = (words is not null and stance is not null and comment is not null and language is not null))
);
create index on publication.disclosure (case_id, at);

create function publication.disclosure_is_of_what_went_out() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if new.by_user is distinct from access.current_user_id() then
        raise exception 'an action is opened to the public by the one who acts' using errcode = 'VG001';
    end if;
    if not exists (select 1 from advocacy.action a where a.id = new.action_id and a.case_id = new.case_id and a.sent_at is not null) then
        raise exception 'only what went out can be opened to the public' using errcode = 'VG023';
    end if;
    if new.reply_id is not null and not exists (select 1 from advocacy.reply r where r.id = new.reply_id and r.action_id = new.action_id) then
        raise exception 'an answer belongs to its action' using errcode = 'VG023';
    end if;
    if new.addressee <> 'PRIVATE' and exists (
            select 1 from advocacy.action a where a.id = new.action_id and a.kind in ('LEGAL_AID', 'MEDICAL_AID', 'FINANCIAL_AID', 'TRIAL_OBSERVATION')) then
        raise exception 'whoever gives or receives aid is never named' using errcode = 'VG023';
    end if;
    perform cases.remember_contribution(new.case_id, new.by_user, 'DRAFTER');
    return new;
end $$;
create trigger is_of_what_went_out before insert on publication.disclosure
    for each row execute function publication.disclosure_is_of_what_went_out();
create trigger append_only before update or delete on publication.disclosure for each row execute function advocacy.refuse_change();

alter table publication.disclosure enable row level security;
create policy need_to_know on publication.disclosure to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert on publication.disclosure to vigil_app;
