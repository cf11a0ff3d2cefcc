package org.vigil.advocacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.UserId;

/** What was answered and what was made of it, and what was decided when nothing came: rows that are only added. */
@Repository
class ReplyStore {

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ActionId id, StateReply reply, Instant now) {
        jdbc.sql("""
                        insert into advocacy.reply (id, action_id, authority, received_at, kind, position, text, comment, recorded_by, recorded_at)
                        values (:id, :action, :authority, :received, :kind, :position, :text, :comment, :by, :at)""")
                .param("id", reply.id())
                .param("action", id.value())
                .param("authority", reply.authority())
                .param("received", at(reply.receivedAt()))
                .param("kind", reply.kind().name())
                .param("position", reply.position().name())
                .param("text", reply.text())
                .param("comment", reply.comment(), Types.VARCHAR)
                .param("by", reply.recordedBy().value())
                .param("at", at(now))
                .update();
    }

    void comment(UUID replyId, ReplyComment comment, UserId by, Instant now) {
        jdbc.sql("""
                        insert into advocacy.reply_comment (id, reply_id, kind, position, comment, by_user, at)
                        values (:id, :reply, :kind, :position, :comment, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("reply", replyId)
                .param("kind", comment.kind().name())
                .param("position", comment.position().name())
                .param("comment", comment.words())
                .param("by", by.value())
                .param("at", at(now))
                .update();
    }

    /** Oldest first, each with what was made of it last. */
    List<StateReply> of(ActionId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    Map<ActionId, List<StateReply>> of(List<ActionId> ids) {
        Map<ActionId, List<StateReply>> found = new HashMap<>();
        jdbc.sql("""
                        select r.action_id, r.id, r.authority, r.received_at, coalesce(c.kind, r.kind) as kind,
                            coalesce(c.position, r.position) as position, r.text, coalesce(c.comment, r.comment) as comment,
                            r.recorded_by, c.by_user
                        from advocacy.reply r left join lateral (
                            select * from advocacy.reply_comment c where c.reply_id = r.id order by c.at desc, c.id limit 1) c on true
                        where r.action_id in (:ids) order by r.received_at, r.recorded_at""").param("ids", ids.stream().map(ActionId::value).toList()).query(row -> {
            found.computeIfAbsent(ActionStore.actionOf(row), id -> new ArrayList<>())
                    .add(reply(row));
        });
        return found;
    }

    void add(ActionId id, Silence silence) {
        var next = silence.nextDueAt();
        jdbc.sql("""
                        insert into advocacy.silence (id, action_id, decision, comment, next_due_at, by_user, at)
                        values (:id, :action, :decision, :comment, :next, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("action", id.value())
                .param("decision", silence.decision().name())
                .param("comment", silence.comment())
                .param("next", next == null ? null : at(next), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", silence.by().value())
                .param("at", at(silence.at()))
                .update();
    }

    List<Silence> silences(ActionId id) {
        return silences(List.of(id)).getOrDefault(id, List.of());
    }

    Map<ActionId, List<Silence>> silences(List<ActionId> ids) {
        Map<ActionId, List<Silence>> found = new HashMap<>();
        jdbc.sql("select * from advocacy.silence where action_id in (:ids) order by at, id")
                .param("ids", ids.stream().map(ActionId::value).toList())
                .query(row -> {
                    found.computeIfAbsent(ActionStore.actionOf(row), id -> new ArrayList<>())
                            .add(silence(row));
                });
        return found;
    }

    private static StateReply reply(ResultSet row) throws SQLException {
        var commentedBy = row.getObject("by_user", UUID.class);
        return new StateReply(
                row.getObject("id", UUID.class),
                row.getString("authority"),
                instant(row, "received_at"),
                ReplyKind.valueOf(row.getString("kind")),
                StatePosition.valueOf(row.getString("position")),
                row.getString("text"),
                row.getString("comment"),
                new UserId(row.getObject("recorded_by", UUID.class)),
                commentedBy == null ? null : new UserId(commentedBy));
    }

    private static Silence silence(ResultSet row) throws SQLException {
        return new Silence(
                SilenceDecision.valueOf(row.getString("decision")),
                row.getString("comment"),
                instantOrNull(row, "next_due_at"),
                new UserId(row.getObject("by_user", UUID.class)),
                instant(row, "at"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
