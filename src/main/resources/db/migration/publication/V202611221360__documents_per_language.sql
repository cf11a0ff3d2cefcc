-- Translations of the free text of public summaries: written by one person, approved by another, tied to the very words that they
-- translate. When the original changes, a translation of the words before is stale and leaves the public.
create table publication.translation (
    id uuid primary key,
    case_id uuid not null references cases.detention_case,
    version int not null check (version > 0),
    language text not null check (language in ('en', 'fr', 'es', 'ru', 'tg', 'ar', 'fa')),
    state text not null check (state in ('IN_REVIEW', 'RETURNED', 'APPROVED')),
    lead text not null check (length(btrim(lead)) between 1 and 10000),
    -- SHA-256 of the words that were translated.
    source_hash text not null check (source_hash ~ '^[0-9a-f]{64}$'),
    drafted_by uuid not null,
    drafted_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    comment text check (length(comment) <= 5000),
    constraint a_decision_has_its_person check ((state = 'IN_REVIEW') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint a_reviewer_is_not_the_author check (decided_by <> drafted_by)
);
create index on publication.translation (case_id, language, drafted_at);
-- One at a time is on its way in each language.
create unique index one_translation_at_work on publication.translation (case_id, language) where state = 'IN_REVIEW';

create function publication.translation_reviewer_stands_apart() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    frozen publication.translation;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'IN_REVIEW' or new.drafted_by is distinct from access.current_user_id() then
            raise exception 'a translation is handed in by the one who wrote it' using errcode = 'VG001';
        end if;
        return new;
    end if;
    frozen := new;
    frozen.state := old.state;
    frozen.decided_by := old.decided_by;
    frozen.decided_at := old.decided_at;
    frozen.comment := old.comment;
    if old.state <> 'IN_REVIEW' or frozen is distinct from old then
        raise exception 'a translation is decided once, and never rewritten' using errcode = 'VG003';
    end if;
    if access.holder_of(new.decided_by) = access.holder_of(new.drafted_by) then
        raise exception 'whoever wrote a translation may not decide on it' using errcode = 'VG001';
    end if;
    if new.decided_by is distinct from access.current_user_id() then
        raise exception 'a decision is recorded by the one who made it' using errcode = 'VG001';
    end if;
    return new;
end $$;
create trigger translation_reviewer_stands_apart before insert or update on publication.translation
    for each row execute function publication.translation_reviewer_stands_apart();

alter table publication.translation enable row level security;
create policy need_to_know on publication.translation to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert, update on publication.translation to vigil_app;

-- A published version in one language. What the product words comes with the version; only the free text may follow later, when a
-- second person approved its translation.
create table published.document (
    ref text not null,
    version int not null,
    language text not null check (language in ('en', 'fr', 'es', 'ru', 'tg', 'ar', 'fa')),
    translated boolean not null,
    document jsonb not null,
    etag text not null check (etag ~ '^[0-9a-f]{64}$'),
    primary key (ref, version, language),
    foreign key (ref, version) references published.summary
);

create function published.documents_say_what_was_approved() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    -- Documents of earlier releases say nothing of the medium.
    free text[] := array['summary', 'summaryLanguage', 'translation', 'media'];
    base jsonb;
begin
    if tg_op = 'DELETE' then
        if not exists (select 1 from published.summary x where x.ref = old.ref and x.version = old.version and x.state = 'RETRACTED') then
            raise exception 'a published document stays as long as its version' using errcode = 'VG003';
        end if;
        return old;
    end if;
    if not exists (select 1 from published.summary x where x.ref = new.ref and x.version = new.version and x.state <> 'RETRACTED') then
        raise exception 'a document belongs to a published version' using errcode = 'VG003';
    end if;
    if new.translated then
        if not exists (
            select 1 from cases.detention_case c
                join publication.summary s on s.case_id = c.id and s.version = new.version
                join publication.translation t on t.case_id = c.id and t.language = new.language and t.state = 'APPROVED'
            where c.ref = new.ref and access.holder_of(t.decided_by) <> access.holder_of(t.drafted_by)
                and t.source_hash = encode(sha256(convert_to(s.lead, 'UTF8')), 'hex')) then
            raise exception 'a translation is published when a second person approved it for these very words' using errcode = 'VG003';
        end if;
    elsif tg_op = 'UPDATE' or not exists (
            select 1 from published.summary x
            where x.ref = new.ref and x.version = new.version and x.xmin = pg_current_xact_id()::xid) then
        raise exception 'a published version never changes' using errcode = 'VG003';
    end if;
    if tg_op = 'UPDATE' then
        base := old.document;
    elsif new.language = 'en' then
        select x.document into base from published.summary x where x.ref = new.ref and x.version = new.version;
    end if;
    if base is not null and (new.document - free) is distinct from (base - free) then
        raise exception 'a translation changes the free text and nothing else' using errcode = 'VG003';
    end if;
    return new;
end $$;
create trigger documents_say_what_was_approved before insert or update or delete on published.document
    for each row execute function published.documents_say_what_was_approved();
create trigger never_truncated before truncate on published.document for each statement execute function published.refuse_truncate();

grant select, insert, update, delete on published.document to vigil_app;
grant select on published.document to vigil_public;
