package org.vigil.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** Which case stands for which, now and at any time before. Rows are added and undone, never deleted. */
@Repository
class MergeStore {

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseId requireId(CaseRef ref) {
        return jdbc.sql("select id from cases.detention_case where ref = ?")
                .param(ref.toString())
                .query(UUID.class)
                .optional()
                .map(CaseId::new)
                .orElseThrow(Refusal::notFound);
    }

    /** The case itself, and all cases that were merged into it at that time, over any number of steps. */
    List<CaseId> unitedWith(CaseId id, Instant at) {
        return jdbc
                .sql("select u from cases.united_at(?, ?) u")
                .params(id.value(), at(at))
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** The case that stands for this one now: mostly itself. */
    CaseId survivor(CaseId id) {
        return jdbc.sql("select cases.survivor(?)")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new)
                .orElseThrow(Refusal::notFound);
    }

    Optional<CaseRef> survivorOf(CaseRef merged) {
        return jdbc.sql("""
                        select s.ref from cases.detention_case c join cases.detention_case s on s.id = cases.survivor(c.id)
                        where c.ref = ? and c.merged_into is not null""")
                .param(merged.toString())
                .query(String.class)
                .optional()
                .map(CaseRef::of);
    }

    boolean widensNeedToKnow(CaseId id, CaseId into) {
        return jdbc.sql("select cases.widens_need_to_know(?, ?)")
                .params(id.value(), into.value())
                .query(Boolean.class)
                .single();
    }

    void add(CaseId id, CaseId into, Stage before, String note, UserId by, Instant now) {
        jdbc.sql("""
                        insert into cases.merge (id, case_id, into_case, stage_before, note, merged_by, merged_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), id.value(), into.value(), before.name(), note, by.value(), at(now))
                .update();
    }

    Optional<Merge> standing(CaseId id) {
        return jdbc.sql("select * from cases.merge where case_id = ? and undone_at is null")
                .param(id.value())
                .query((row, n) -> new Merge(
                        row.getObject("id", UUID.class),
                        id,
                        new CaseId(row.getObject("into_case", UUID.class)),
                        Stage.valueOf(row.getString("stage_before")),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void undo(Merge merge, @Nullable String note, UserId by, Instant now) {
        jdbc.sql("update cases.merge set undone_note = :note, undone_by = :by, undone_at = :at where id = :id")
                .param("note", note, Types.VARCHAR)
                .param("by", by.value())
                .param("at", at(now))
                .param("id", merge.id())
                .update();
    }

    /** All that was merged into a case at that time, the latest first. */
    List<MergedCase> mergedInto(CaseId id, Instant at) {
        return jdbc.sql("""
                        select m.*, c.ref, c.display_name, t.ref as into_ref
                        from cases.merge m join cases.detention_case c on c.id = m.case_id join cases.detention_case t on t.id = m.into_case
                        where m.case_id in (select cases.united_at(:id, :at)) and m.case_id <> :id
                            and m.merged_at <= :at and (m.undone_at is null or m.undone_at > :at)
                        order by m.merged_at desc, c.ref""")
                .param("id", id.value())
                .param("at", at(at))
                .query((row, n) -> new MergedCase(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        CaseRef.of(row.getString("ref")),
                        row.getString("display_name"),
                        CaseRef.of(row.getString("into_ref")),
                        Stage.valueOf(row.getString("stage_before")),
                        row.getString("note"),
                        new UserId(row.getObject("merged_by", UUID.class)),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
