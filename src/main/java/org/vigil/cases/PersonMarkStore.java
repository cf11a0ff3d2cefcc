package org.vigil.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/** Decisions on pairs of cases as rows: each follows the one before, and the last word counts. */
@Repository
class PersonMarkStore {

    private static final String LAST_WORDS = """
            from cases.person_mark m
            where (m.one_case in (select cases.united(:id)) or m.other_case in (select cases.united(:id)))
                and not exists (select 1 from cases.person_mark l
                                where l.one_case = m.one_case and l.other_case = m.other_case and l.id > m.id)""";
    private static final String OTHER =
            "case when m.one_case in (select cases.united(:id)) then m.other_case else m.one_case end";

    private final JdbcClient jdbc;

    PersonMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number */
    long add(CaseId one, CaseId other, PersonVerdict verdict, String note, UserId by, Instant now) {
        var ordered =
                List.of(one.toString(), other.toString()).stream().sorted().toList();
        return jdbc.sql("""
                        insert into cases.person_mark (one_case, other_case, verdict, note, marked_by, marked_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        UUID.fromString(ordered.get(0)),
                        UUID.fromString(ordered.get(1)),
                        verdict.name(),
                        note,
                        by.value(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The last word on each pair that this case, or one merged into it, is in. */
    List<PersonMark> of(CaseId id) {
        return jdbc.sql("select c.ref, m.* "
                        + LAST_WORDS.replace(
                                "from cases.person_mark m",
                                "from cases.person_mark m join cases.detention_case c on c.id = cases.survivor(" + OTHER
                                        + ")")
                        + " and c.id not in (select cases.united(:id)) order by m.id desc")
                .param("id", id.value())
                .query((row, n) -> new PersonMark(
                        CaseRef.of(row.getString("ref")),
                        PersonVerdict.valueOf(row.getString("verdict")),
                        row.getString("note"),
                        new UserId(row.getObject("marked_by", UUID.class)),
                        row.getObject("marked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The cases on which nobody needs to be asked again: decided, or known to be of the same person. */
    Set<UUID> settledWith(CaseId id) {
        return Set.copyOf(jdbc.sql("select cases.survivor(" + OTHER + ") " + LAST_WORDS + """
                         and m.verdict <> 'UNKNOWN'
                        union select c.id from cases.detention_case c where c.person_id in (
                            select p.person_id from cases.detention_case p where p.id in (select cases.united(:id)))""")
                .param("id", id.value())
                .query(UUID.class)
                .list());
    }

    /** The cases of the same person that stand for themselves, by reference; not the one that is asked about. */
    List<CaseRow> casesOfPerson(CaseId id) {
        return jdbc.sql("""
                        select c.* from cases.detention_case c where c.merged_into is null and c.id <> :id and c.id in (
                            select cases.survivor(x.id) from cases.detention_case x where x.person_id in (
                                select p.person_id from cases.detention_case p where p.id in (select cases.united(:id)))
                            union select cases.survivor(""" + OTHER + ") " + LAST_WORDS + """
                                 and m.verdict = 'SAME')
                        order by c.opened_at, c.ref""")
                .param("id", id.value())
                .query((row, n) -> CaseRow.read(row))
                .list();
    }
}
