package org.vigil.advocacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** Actions, their steps and replies as rows. The database remembers the authors by itself. */
@Repository
class ActionStore {

    private final JdbcClient jdbc;

    ActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AdvocacyAction action, @Nullable UUID batch) {
        jdbc.sql("""
                        insert into advocacy.action (id, case_id, kind, target, text, status, written_by, written_at, created_at, batch_id)
                        values (:id, :case, :kind, :target, :text, :status, :by, :at, :created, :batch)""")
                .param("id", action.id().value())
                .param("case", action.caseId().value())
                .param("kind", action.kind().name())
                .param("target", action.target())
                .param("text", action.text())
                .param("status", action.status().name())
                .param("by", action.writtenBy().value())
                .param("at", at(action.writtenAt()))
                .param("created", at(action.createdAt()))
                .param("batch", batch, Types.OTHER)
                .update();
    }

    /** Writes what changed; the hash of an approved text is taken by the database from the text that it holds. */
    void save(AdvocacyAction action, UserId by, Instant now) {
        var decidedBy = action.decidedBy();
        var sending = action.sending();
        var assessed = action.status() == ActionStatus.NO_REPLY || action.status() == ActionStatus.DONE;
        jdbc.sql("""
                        update advocacy.action set text = :text, status = :status, written_by = :writtenBy, written_at = :writtenAt,
                            decided_by = :decidedBy, decided_at = :decidedAt,
                            approved_hash = case when :status in ('IN_REVIEW', 'RETURNED') then null
                                else sha256(convert_to(:text, 'UTF8')) end,
                            sent_by = :sentBy, sent_at = :sentAt, sent_how = :how, sent_to = :to, reply_due_at = :due,
                            impact = :impact,
                            assessed_by = case when :assessed then :by else assessed_by end,
                            assessed_at = case when :assessed then :now else assessed_at end
                        where id = :id""")
                .param("text", action.text(), Types.VARCHAR)
                .param("status", action.status().name(), Types.VARCHAR)
                .param("writtenBy", action.writtenBy().value())
                .param("writtenAt", at(action.writtenAt()))
                .param("decidedBy", decidedBy == null ? null : decidedBy.value(), Types.OTHER)
                .param("decidedAt", at(action.decidedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sentBy", sending == null ? null : sending.by().value(), Types.OTHER)
                .param("sentAt", at(sending == null ? null : sending.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("how", sending == null ? null : sending.how().name(), Types.VARCHAR)
                .param("to", sending == null ? null : sending.to(), Types.VARCHAR)
                .param("due", at(sending == null ? null : sending.replyDueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("impact", action.impact().name())
                .param("assessed", assessed)
                .param("by", by.value(), Types.OTHER)
                .param("now", at(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", action.id().value())
                .update();
    }

    void addStep(ActionId id, ActionStep step) {
        jdbc.sql(
                        "insert into advocacy.step (action_id, status, comment, by_user, at) values (:id, :status, :comment, :by, :at)")
                .param("id", id.value())
                .param("status", step.status().name())
                .param("comment", step.comment())
                .param("by", step.by().value())
                .param("at", at(step.at()))
                .update();
    }

    AdvocacyAction require(ActionId id) {
        return find("select * from advocacy.action where id = ?", id);
    }

    /** Locked for the rest of the transaction, so that two decisions on one action queue up. */
    AdvocacyAction lock(ActionId id) {
        return find("select * from advocacy.action where id = ? for update", id);
    }

    private AdvocacyAction find(String sql, ActionId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    List<AdvocacyAction> of(CaseId caseId) {
        return jdbc.sql(
                        "select * from advocacy.action where case_id in (select cases.united(?)) order by created_at, id")
                .param(caseId.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether an action of that kind to that addressee is under way already. */
    boolean hasOpen(CaseId caseId, ActionKind kind, String target) {
        return jdbc.sql("""
                        select exists (select 1 from advocacy.action where case_id = ? and kind = ? and lower(target) = lower(?)
                            and status in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SENT'))""")
                .params(caseId.value(), kind.name(), target)
                .query(Boolean.class)
                .single();
    }

    Map<ActionId, Set<UserId>> authorsOf(List<ActionId> ids) {
        Map<ActionId, Set<UserId>> found = new HashMap<>();
        jdbc.sql("select action_id, user_id from advocacy.author where action_id in (:ids) order by since, user_id")
                .param("ids", ids.stream().map(ActionId::value).toList())
                .query(row -> {
                    found.computeIfAbsent(actionOf(row), id -> new LinkedHashSet<>())
                            .add(new UserId(row.getObject("user_id", UUID.class)));
                });
        return found;
    }

    boolean isAuthor(ActionId id, UUID holder) {
        return jdbc.sql("select exists (select 1 from advocacy.author where action_id = ? and holder = ?)")
                .params(id.value(), holder)
                .query(Boolean.class)
                .single();
    }

    Map<ActionId, List<ActionStep>> stepsOf(List<ActionId> ids) {
        Map<ActionId, List<ActionStep>> found = new HashMap<>();
        jdbc.sql(
                        "select action_id, status, comment, by_user, at from advocacy.step where action_id in (:ids) order by id")
                .param("ids", ids.stream().map(ActionId::value).toList())
                .query(row -> {
                    found.computeIfAbsent(actionOf(row), id -> new ArrayList<>())
                            .add(new ActionStep(
                                    ActionStatus.valueOf(row.getString("status")),
                                    row.getString("comment"),
                                    new UserId(row.getObject("by_user", UUID.class)),
                                    instant(row, "at")));
                });
        return found;
    }

    static ActionId actionOf(ResultSet row) throws SQLException {
        return new ActionId(row.getObject("action_id", UUID.class));
    }

    private static AdvocacyAction read(ResultSet row) throws SQLException {
        var decidedBy = row.getObject("decided_by", UUID.class);
        return new AdvocacyAction(
                new ActionId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                ActionKind.valueOf(row.getString("kind")),
                row.getString("target"),
                row.getString("text"),
                ActionStatus.valueOf(row.getString("status")),
                new UserId(row.getObject("written_by", UUID.class)),
                instant(row, "written_at"),
                instant(row, "created_at"),
                decidedBy == null ? null : new UserId(decidedBy),
                instantOrNull(row, "decided_at"),
                sending(row),
                Impact.valueOf(row.getString("impact")),
                row.getObject("assessed_at") != null);
    }

    private static @Nullable Sending sending(ResultSet row) throws SQLException {
        var by = row.getObject("sent_by", UUID.class);
        return by == null
                ? null
                : new Sending(
                        new UserId(by),
                        instant(row, "sent_at"),
                        SentHow.valueOf(row.getString("sent_how")),
                        row.getString("sent_to"),
                        instant(row, "reply_due_at"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return Optional.ofNullable(instant)
                .map(time -> OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .orElse(null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
