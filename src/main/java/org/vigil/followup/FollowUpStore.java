package org.vigil.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.vigil.shared.UserId;

/** Reviews and closings as rows: reviews are only added, a closing is decided once. */
@Repository
class FollowUpStore {

    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Review review) {
        var outcome = review.outcome();
        jdbc.sql("""
                        insert into followup.review (id, case_id, decision, comment, outcome, reviewed_by, reviewed_at, next_due_at)
                        values (:id, :case, :decision, :comment, :outcome, :by, :at, :next)""")
                .param("id", UUID.randomUUID())
                .param("case", review.caseId().value())
                .param("decision", review.decision().name())
                .param("comment", review.comment())
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("by", review.by().value())
                .param("at", at(review.at()))
                .param("next", at(review.nextDueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    List<Review> reviewsOf(CaseId caseId) {
        return jdbc.sql(
                        "select * from followup.review where case_id in (select cases.united(?)) order by reviewed_at, id")
                .param(caseId.value())
                .query((row, n) -> review(row))
                .list();
    }

    void add(Closing closing) {
        jdbc.sql("""
                        insert into followup.closing (id, case_id, outcome, proposed_by, proposed_at)
                        values (:id, :case, :outcome, :by, :at)""")
                .param("id", closing.id())
                .param("case", closing.caseId().value())
                .param("outcome", closing.outcome().name())
                .param("by", closing.proposedBy().value())
                .param("at", at(closing.proposedAt()))
                .update();
    }

    void add(Closing closing, ClosingImpact impact) {
        jdbc.sql("insert into followup.closing_impact (closing_id, case_id, action_id, impact) values (?, ?, ?, ?)")
                .params(closing.id(), closing.caseId().value(), impact.actionId(), impact.impact())
                .update();
    }

    void decide(Closing closing) {
        var decision = closing.decision();
        var by = closing.decidedBy();
        if (decision == null || by == null) {
            throw new IllegalArgumentException("A closing that nobody decided cannot be stored as decided.");
        }
        jdbc.sql("""
                        update followup.closing set decision = :decision, comment = :comment, decided_by = :by, decided_at = :at
                        where id = :id""")
                .param("decision", decision.name())
                .param("comment", closing.comment())
                .param("by", by.value())
                .param("at", at(closing.decidedAt()))
                .param("id", closing.id())
                .update();
    }

    /** The closing that waits for a second person, locked for the rest of the transaction. */
    Optional<Closing> lockWaiting(CaseId caseId) {
        return jdbc.sql("select * from followup.closing where case_id = ? and decision is null for update")
                .param(caseId.value())
                .query((row, n) -> closing(row))
                .optional();
    }

    List<Closing> closingsOf(CaseId caseId) {
        return jdbc.sql("select * from followup.closing where case_id = ? order by proposed_at, id")
                .param(caseId.value())
                .query((row, n) -> closing(row))
                .list();
    }

    boolean isHeldBy(UserId account, UUID holder) {
        return jdbc.sql("select access.holder_of(?) = ?")
                .params(account.value(), holder)
                .query(Boolean.class)
                .single();
    }

    private static Review review(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Review(
                new CaseId(row.getObject("case_id", UUID.class)),
                ReviewDecision.valueOf(row.getString("decision")),
                row.getString("comment"),
                outcome == null ? null : CaseOutcome.valueOf(outcome),
                new UserId(row.getObject("reviewed_by", UUID.class)),
                row.getObject("reviewed_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row, "next_due_at"));
    }

    private static Closing closing(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        var by = row.getObject("decided_by", UUID.class);
        return new Closing(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                CaseOutcome.valueOf(row.getString("outcome")),
                new UserId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decision == null ? null : ClosingDecision.valueOf(decision),
                row.getString("comment"),
                by == null ? null : new UserId(by),
                instantOrNull(row, "decided_at"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
