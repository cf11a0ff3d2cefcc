package org.vigil.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/** Planned follow-ups as rows: each gets its result once. */
@Repository
class PlannedFollowUps {

    private final JdbcClient jdbc;

    PlannedFollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FollowUp planned) {
        jdbc.sql("""
                        insert into followup.follow_up (id, case_id, kind, reason, due_at, planned_by, planned_at, result)
                        values (:id, :case, :kind, :reason, :due, :by, :at, :result)""")
                .param("id", planned.id().value())
                .param("case", planned.caseId().value())
                .param("kind", planned.plan().kind().name())
                .param("reason", planned.plan().reason())
                .param("due", OffsetDateTime.ofInstant(planned.plan().dueAt(), ZoneOffset.UTC))
                .param("by", planned.plannedBy().value())
                .param("at", OffsetDateTime.ofInstant(planned.plannedAt(), ZoneOffset.UTC))
                .param("result", planned.result().name())
                .update();
    }

    void end(FollowUp ended) {
        var by = ended.by();
        var at = ended.at();
        if (by == null || at == null) {
            throw new IllegalArgumentException("A follow-up that nobody ended cannot be stored as ended.");
        }
        jdbc.sql(
                        "update followup.follow_up set result = :result, comment = :comment, by_user = :by, at = :at where id = :id")
                .param("result", ended.result().name())
                .param("comment", ended.comment())
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", ended.id().value())
                .update();
    }

    Optional<FollowUp> lock(FollowUpId id) {
        return find("select * from followup.follow_up where id = ? for update", id);
    }

    Optional<FollowUp> byId(FollowUpId id) {
        return find("select * from followup.follow_up where id = ?", id);
    }

    private Optional<FollowUp> find(String sql, FollowUpId id) {
        return jdbc.sql(sql).param(id.value()).query((row, n) -> read(row)).optional();
    }

    List<FollowUp> of(CaseId id) {
        return jdbc.sql("select * from followup.follow_up where case_id = ? order by result <> 'PLANNED', due_at, id")
                .param(id.value())
                .query((row, n) -> read(row))
                .list();
    }

    private static FollowUp read(ResultSet row) throws SQLException {
        var by = row.getObject("by_user", UUID.class);
        var at = row.getObject("at", OffsetDateTime.class);
        return new FollowUp(
                new FollowUpId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new NewFollowUp(
                        FollowUpKind.valueOf(row.getString("kind")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")),
                new UserId(row.getObject("planned_by", UUID.class)),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                FollowUpResult.valueOf(row.getString("result")),
                row.getString("comment"),
                by == null ? null : new UserId(by),
                at == null ? null : at.toInstant());
    }
}
