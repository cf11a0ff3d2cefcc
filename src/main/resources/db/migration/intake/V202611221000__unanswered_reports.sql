-- A report on which nobody answered what was asked is set aside by the system, with a reason of its own.
alter table intake.triage_decision drop constraint triage_decision_reason_check;
alter table intake.triage_decision add constraint triage_decision_reason_check
    check (reason in ('NOT_A_JOURNALIST','NOT_AN_INCIDENT','OUT_OF_MANDATE','DUPLICATE','NOT_ENOUGH','NO_ANSWER','SPAM','OTHER','UNKNOWN'));
alter table intake.report drop constraint report_set_aside_reason_check;
alter table intake.report add constraint report_set_aside_reason_check
    check (set_aside_reason in ('NOT_A_JOURNALIST','NOT_AN_INCIDENT','OUT_OF_MANDATE','DUPLICATE','NOT_ENOUGH','NO_ANSWER','SPAM','OTHER','UNKNOWN'));

-- Nobody but the system says that there was no answer, and it says nothing else.
alter table intake.triage_decision add constraint no_answer_is_the_clocks_word
    check ((reason is not distinct from 'NO_ANSWER') = (decided_by = '00000000-0000-0000-0000-000000000000'));

-- What the holder of a receipt may know: one word, and no reason that says something of anybody.
create or replace function intake.status(p_receipt_hash bytea) returns text
    language sql stable security definer set search_path = pg_catalog
as $$
    select coalesce((
        select case
            when r.set_aside_at is not null then
                case when r.set_aside_reason in ('NOT_A_JOURNALIST', 'NOT_AN_INCIDENT', 'OUT_OF_MANDATE') then 'OUT_OF_SCOPE' else 'CLOSED' end
            when r.case_id is null then 'RECEIVED'
            when c.stage = 'NEEDS_INFO' then 'NEEDS_INFO'
            when c.stage = 'REJECTED' then
                case coalesce(d.reason, '')
                    when 'NO_ANSWER' then 'NO_ANSWER'
                    when 'NOT_A_JOURNALIST' then 'OUT_OF_SCOPE'
                    when 'NOT_AN_INCIDENT' then 'OUT_OF_SCOPE'
                    when 'OUT_OF_MANDATE' then 'OUT_OF_SCOPE'
                    else 'CLOSED' end
            when c.stage in ('CLOSED', 'MERGED') then 'CLOSED'
            else 'IN_WORK' end
        from intake.report r left join cases.detention_case c on c.id = r.case_id
            left join lateral (select t.reason from intake.triage_decision t where t.case_id = c.id order by t.decided_at desc limit 1) d on true
        where r.receipt_hash = p_receipt_hash), 'UNKNOWN')
$$;
