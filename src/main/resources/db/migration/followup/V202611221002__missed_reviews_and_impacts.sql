-- Reviews that were due and that nobody held: counted once each, so that the third is told.
create table followup.missed_review (
    case_id uuid not null references cases.detention_case,
    due_at timestamptz not null,
    counted_at timestamptz not null,
    primary key (case_id, due_at)
);
create trigger append_only before update or delete on followup.missed_review for each row execute function followup.refuse_change();

-- What each finished action changed, as it was judged when the closing was proposed.
create table followup.closing_impact (
    closing_id uuid not null references followup.closing,
    case_id uuid not null references cases.detention_case,
    action_id uuid not null references advocacy.action,
    impact text not null check (impact in ('STRONG_POSITIVE','POSITIVE','NONE_DISCERNIBLE','NEGATIVE','STRONG_NEGATIVE','UNKNOWN')),
    primary key (closing_id, action_id)
);
create index on followup.closing_impact (case_id);
create trigger append_only before update or delete on followup.closing_impact for each row execute function followup.refuse_change();

alter table followup.missed_review enable row level security;
create policy need_to_know on followup.missed_review to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
alter table followup.closing_impact enable row level security;
create policy need_to_know on followup.closing_impact to vigil_app
    using (exists (select 1 from cases.detention_case c where c.id = case_id));
grant select, insert on followup.missed_review, followup.closing_impact to vigil_app;
