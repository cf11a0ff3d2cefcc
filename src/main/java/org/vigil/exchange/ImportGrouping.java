package org.vigil.exchange;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds which records are known, who is one person, and which years follow each other: over all rows at once, in the database.
 *
 * <p>Within one list the same name in the same country is one person; years of one case that follow each other are one custody, a
 * gap begins another. Across the store nothing is joined by likeness: only a record that came in before, or an id of the same
 * publisher that stands on a case already.
 */
@Repository
class ImportGrouping {

    private static final String MARKED = """
            create temp table import_marked on commit drop as
            select r.no, r.sub, r.person_key, r.case_key,
                case when k.hash is not null then 'KNOWN'
                    when row_number() over (partition by r.hash order by r.no, r.sub) > 1 then 'TWICE' else 'PLACED' end as verdict,
                coalesce(k.case_id, s.case_id) as stands,
                r.census - dense_rank() over (partition by r.person_key, r.case_key order by r.census) as island
            from exchange.import_record r
            left join exchange.known_row k on k.team_id = :team and k.hash = r.hash
            left join exchange.known_person s on s.team_id = :team and s.publisher = r.publisher and s.stable_id = r.stable_id
            where r.import_id = :id""";

    /** A case that ended takes nothing new: what comes in is another case of the same person. */
    private static final String GROUPED = """
            create temp table import_grouped on commit drop as
            with groups as (
                select person_key, case_key, island, min(no) as first, min(stands::text)::uuid as stands,
                    count(*) filter (where verdict = 'PLACED') as records
                from import_marked where verdict <> 'TWICE' group by person_key, case_key, island),
            live as (
                select g.*, c.person_id as person_of_case,
                    case when c.stage not in ('CLOSED', 'REJECTED', 'MERGED') then c.id end as joins
                from groups g left join cases.detention_case c on c.id = cases.survivor(g.stands)),
            people as (
                select person_key, min(first) as appears, min(person_of_case::text)::uuid as known_person, gen_random_uuid() as new_person
                from live group by person_key)
            select l.person_key, l.case_key, l.island, l.first, l.records, l.joins, coalesce(p.known_person, p.new_person) as person_id,
                p.known_person is null as is_new, row_number() over (order by p.appears, l.first) as case_no
            from live l join people p on p.person_key = l.person_key where l.records > 0""";

    private static final String CASES = """
            insert into exchange.import_case (import_id, case_no, verdict, case_id, person_id, new_person, country, incident_type, year,
                display_name, line, records)
            select :id, g.case_no, case when g.joins is null then 'CREATE' else 'JOIN' end, coalesce(g.joins, gen_random_uuid()),
                g.person_id, g.is_new, f.country, f.incident_type, f.year, f.display_name, w.line, g.records
            from import_grouped g
            join import_marked m on m.no = g.first and m.person_key = g.person_key and m.case_key = g.case_key and m.verdict <> 'TWICE'
            join exchange.import_record f on f.import_id = :id and f.no = m.no and f.sub = m.sub
            join exchange.import_row w on w.import_id = :id and w.no = g.first
            on conflict do nothing""";

    private static final String PLACES = """
            insert into exchange.import_place (import_id, no, sub, verdict, case_no)
            select :id, m.no, m.sub, m.verdict, g.case_no
            from import_marked m left join import_grouped g on m.verdict = 'PLACED' and g.person_key = m.person_key
                and g.case_key = m.case_key and g.island is not distinct from m.island""";

    /** Where each record of the file stands here, or will stand. */
    private static final String STANDING = """
            create temp table import_standing on commit drop as
            select distinct on (r.called) r.no, r.called, coalesce(c.case_id, cases.survivor(k.case_id)) as case_id, coalesce(c.verdict = 'CREATE', false) as is_new
            from exchange.import_record r join exchange.import_place p on p.import_id = r.import_id and p.no = r.no and p.sub = r.sub
                left join exchange.import_case c on c.import_id = p.import_id and c.case_no = p.case_no
                left join exchange.known_row k on p.verdict = 'KNOWN' and k.team_id = :team and k.hash = r.hash
            where r.import_id = :id and r.called is not null and p.verdict <> 'TWICE' order by r.called, r.no""";

    private static final String INCIDENTS = """
            update exchange.import_incident i set incident_id = k.incident_id from exchange.known_incident k
            where i.import_id = :id and k.team_id = :team and k.key = i.key
                and exists (select 1 from cases.incident c where c.id = k.incident_id)""";

    /** Two cases of which one stood here before are not united by a file: people here see the pair first. */
    private static final String TIED = """
            create temp table import_tied on commit drop as
            select t.no, t.sub, s.case_id, o.case_id as other_case, t.at,
                case when t.kind = 'MERGE' and not (s.is_new and o.is_new) then 'OFFER' else t.kind end as kind,
                case when k.hash is not null or s.case_id = o.case_id then 'KNOWN'
                    when row_number() over (partition by t.hash order by t.no, t.sub) > 1 then 'TWICE'
                    when s.case_id is null or (t.kind in ('MARK', 'MERGE') and o.case_id is null) or (t.kind = 'INCIDENT' and i.key is null) then 'LOST'
                    else 'PLACED' end as verdict
            from exchange.import_tie t
                left join import_standing s on s.no = t.no
                left join import_standing o on t.kind in ('MARK', 'MERGE') and o.called = t.leads_to
                left join exchange.import_incident i on t.kind = 'INCIDENT' and i.import_id = t.import_id and i.key::text = t.leads_to
                left join exchange.known_tie k on k.team_id = :team and k.hash = t.hash
            where t.import_id = :id""";

    /** Words first, then what links cases, then what unites them, in the order in which they were united. */
    private static final String TIES = """
            update exchange.import_tie t set verdict = n.verdict, kind = n.kind, case_id = n.case_id, other_case = n.other_case,
                tie_no = case when n.verdict = 'PLACED' then n.tie_no end
            from (select *, row_number() over (partition by verdict
                    order by case kind when 'TAG' then 1 when 'MERGE' then 3 else 2 end, at, no, sub) as tie_no from import_tied) n
            where t.import_id = :id and t.no = n.no and t.sub = n.sub""";

    private final JdbcClient jdbc;

    ImportGrouping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the check found. */
    record Found(long known, long twice, long joined, long persons, long toCreate) {}

    Found group(ImportId id, UUID team) {
        run(MARKED, id, team);
        run("analyze import_marked", id, team);
        run(GROUPED, id, team);
        run("analyze import_grouped", id, team);
        run(CASES, id, team);
        run(PLACES, id, team);
        return found(id);
    }

    /** Finds where each tie leads, over all of them at once; most files have none. */
    ImportDetails.Ties tie(ImportId id, UUID team) {
        var any = jdbc.sql("select exists (select 1 from exchange.import_tie where import_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
        if (!any) {
            return ImportDetails.Ties.NONE;
        }
        run(STANDING, id, team);
        run("analyze import_standing", id, team);
        run(INCIDENTS, id, team);
        run(TIED, id, team);
        run(TIES, id, team);
        return jdbc.sql("""
                        select count(*) filter (where verdict = 'PLACED' and kind = 'TAG') as tags,
                            count(*) filter (where verdict = 'PLACED' and kind = 'INCIDENT') as in_incidents,
                            count(*) filter (where verdict = 'PLACED' and kind = 'MARK') as marks,
                            count(*) filter (where verdict = 'PLACED' and kind = 'MERGE') as merges,
                            count(*) filter (where verdict = 'PLACED' and kind = 'OFFER') as offered,
                            count(*) filter (where verdict = 'LOST') as lost
                        from exchange.import_tie where import_id = ?""")
                .param(id.value())
                .query((row, n) -> ImportDetails.Ties.of(row))
                .single();
    }

    private void run(String sql, ImportId id, UUID team) {
        jdbc.sql(sql).param("id", id.value()).param("team", team).update();
    }

    private Found found(ImportId id) {
        return jdbc.sql("""
                        select count(*) filter (where p.verdict = 'KNOWN') as known, count(*) filter (where p.verdict = 'TWICE') as twice,
                            count(*) filter (where p.verdict = 'PLACED' and c.verdict = 'JOIN') as joined,
                            (select count(distinct person_id) from exchange.import_case where import_id = :id and verdict = 'CREATE') as persons,
                            (select count(*) from exchange.import_case where import_id = :id and verdict = 'CREATE') as to_create
                        from exchange.import_place p left join exchange.import_case c on c.import_id = p.import_id and c.case_no = p.case_no
                        where p.import_id = :id""")
                .param("id", id.value())
                .query((row, n) -> new Found(
                        row.getLong("known"),
                        row.getLong("twice"),
                        row.getLong("joined"),
                        row.getLong("persons"),
                        row.getLong("to_create")))
                .single();
    }

    /** Divides cases and ties into portions; whoever comes first in the file is written first, and ties follow all cases. */
    int divide(ImportId id, int size) {
        return jdbc.sql("""
                        insert into exchange.import_portion (import_id, no, kind, first_no, last_no)
                        select :id, row_number() over (order by s.step, n), s.kind, s.before + n * :size + 1, s.before + least((n + 1) * :size, s.total)
                        from (
                            select 1 as step, 'CASES' as kind, 0 as before, coalesce(max(case_no), 0) as total
                                from exchange.import_case where import_id = :id
                            union all
                            select t.step, t.kind, (min(t.tie_no) - 1)::int, count(*)::int
                                from (select tie_no, case kind when 'TAG' then 2 when 'MERGE' then 4 else 3 end as step,
                                        case kind when 'TAG' then 'TAGS' when 'MERGE' then 'MERGES' else 'LINKS' end as kind
                                    from exchange.import_tie where import_id = :id and tie_no is not null) t
                                group by t.step, t.kind) s,
                            generate_series(0, (s.total - 1) / :size) as n where s.total > 0""").param("id", id.value()).param("size", size).update();
    }
}
