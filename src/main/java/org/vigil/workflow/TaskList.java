package org.vigil.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/** The queue's own table: lists by urgency and due date, page by page, without asking the engine. */
@Repository
class TaskList {

    /** Counts go no further than this: what is more is "more than". */
    static final int MOST_COUNTED = 1000;

    private static final String SELECT = """
            select t.*, c.display_name, c.record_version
            from workflow.task_view t join cases.detention_case c on c.id = t.case_id
            where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    TaskPage find(TaskQuery query, SignedInUser user, List<UserId> standsInFor) {
        var asked = new QueueSql(query, user, standsInFor, clock.instant());
        var statement = asked.page(query.limit());
        var rows = jdbc.sql(statement)
                .params(asked.params())
                .query((row, n) -> new Placed(
                        read(row),
                        new QueuePlace(
                                row.getInt("urgency_rank"),
                                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                                row.getString("id"))))
                .list();
        var more = rows.size() > query.limit();
        var items = more ? rows.subList(0, query.limit()) : rows;
        return new TaskPage(
                items.stream().map(Placed::task).toList(),
                more ? items.get(items.size() - 1).place().text() : null);
    }

    private record Placed(TaskView task, QueuePlace place) {}

    /** How many there are, {@link #MOST_COUNTED} at most. */
    int count(TaskQuery query, SignedInUser user, List<UserId> standsInFor) {
        var asked = new QueueSql(query, user, standsInFor, clock.instant());
        var statement = asked.count(MOST_COUNTED);
        return jdbc.sql(statement).params(asked.params()).query(Integer.class).single();
    }

    Optional<TaskView> byId(TaskId id) {
        return jdbc.sql(SELECT + "t.id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * Locks the case and then the task, so that of two people who complete it at once the second finds it gone. The case comes first,
     * because an edit of the record locks it before the queue follows.
     */
    Optional<Locked> lock(TaskId id) {
        jdbc.sql(
                        "select id from cases.detention_case where id = (select case_id from workflow.task_view where id = ?) for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return jdbc.sql("select outcome_variable, not_among from workflow.task_view where id = ? for update")
                .param(id.value())
                .query((row, n) -> new Locked(row.getString(1), list(row.getString(2))))
                .optional();
    }

    /** What completing needs to know beside the view. */
    record Locked(String outcomeVariable, List<String> notAmong) {}

    Optional<TaskId> ofAction(UUID actionId, String key) {
        return waitingOn("action_id", actionId, key);
    }

    Optional<TaskId> ofHearing(UUID hearingId, String key) {
        return waitingOn("hearing_id", hearingId, key);
    }

    Optional<TaskId> ofFollowUp(UUID followUpId, String key) {
        return waitingOn("follow_up_id", followUpId, key);
    }

    private Optional<TaskId> waitingOn(String column, UUID subject, String key) {
        return jdbc.sql("select id from workflow.task_view where " + column + " = ? and key = ?")
                .params(subject, key)
                .query(String.class)
                .optional()
                .map(TaskId::of);
    }

    boolean assign(TaskId id, @Nullable UserId to, @Nullable UserId heldBy) {
        return jdbc.sql("""
                                update workflow.task_view set assignee = :to, assigned_at = greatest(assigned_at, :now)
                                where id = :id and assignee is not distinct from :held""")
                        .param("to", to == null ? null : to.value(), java.sql.Types.OTHER)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("held", heldBy == null ? null : heldBy.value(), java.sql.Types.OTHER)
                        .update()
                == 1;
    }

    /** The absent people in whose place this person, by whichever account, took the task. */
    List<UserId> standInsOn(TaskId id, UserId substitute) {
        return jdbc.sql("""
                        select distinct absent from workflow.stand_in
                        where task_id = ? and access.holder_of(substitute) = access.holder_of(?)""").params(id.value(), substitute.value()).query(UUID.class).list().stream()
                .map(UserId::new)
                .toList();
    }

    /** Whom four eyes keep away from the task. */
    List<String> notAmong(TaskId id) {
        return jdbc.sql("select not_among from workflow.task_view where id = ?")
                .param(id.value())
                .query((row, n) -> list(row.getString(1)))
                .optional()
                .orElse(List.of());
    }

    boolean mayKnow(CaseId caseId, UserId person) {
        return jdbc.sql("select cases.may_know(?, ?)")
                .params(caseId.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    void rememberHandOver(TaskView task, UserId to, String reason, UserId by) {
        var from = task.assignee();
        jdbc.sql("""
                        insert into workflow.hand_over (id, task_id, case_id, from_user, to_user, reason, by_user, at)
                        values (:id, :task, :case, :from, :to, :reason, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("task", task.id().value())
                .param("case", task.caseId().value())
                .param("from", from == null ? null : from.value(), java.sql.Types.OTHER)
                .param("to", to.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The last time that each of these tasks was handed over. */
    Map<TaskId, HandOver> lastHandOvers(List<TaskId> ids) {
        var found = new HashMap<TaskId, HandOver>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select distinct on (task_id) task_id, by_user, to_user, reason, at from workflow.hand_over
                            where task_id in (:ids) order by task_id, at desc""").param("ids", ids.stream().map(TaskId::value).toList()).query(row -> {
                found.put(
                        TaskId.of(row.getString("task_id")),
                        new HandOver(
                                new UserId(row.getObject("by_user", UUID.class)),
                                new UserId(row.getObject("to_user", UUID.class)),
                                row.getString("reason"),
                                row.getObject("at", OffsetDateTime.class).toInstant()));
            });
        }
        return found;
    }

    long changeNo(TaskId id) {
        return jdbc.sql("select change_no from workflow.task_view where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    boolean wasCompleted(TaskId id) {
        return jdbc.sql("select count(*) from workflow.step_taken where task_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remember(TaskView task, Completion completion, UserId by, Instant now) {
        jdbc.sql("""
                        insert into workflow.step_taken (id, task_id, key, case_id, action_id, hearing_id, follow_up_id, outcome, comment, record_version, by_user, at)
                        values (:id, :task, :key, :case, :action, :hearing, :followUp, :outcome, :comment, :version, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("task", task.id().value())
                .param("key", task.key())
                .param("case", task.caseId().value())
                .param("action", task.actionId(), java.sql.Types.OTHER)
                .param("hearing", task.hearingId(), java.sql.Types.OTHER)
                .param("followUp", task.followUpId(), java.sql.Types.OTHER)
                .param("outcome", completion.outcome())
                .param("comment", completion.comment())
                .param("version", task.recordVersion())
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    List<StepTaken> stepsOf(CaseId caseId) {
        return jdbc.sql("select * from workflow.step_taken where case_id in (select cases.united(?)) order by at, id")
                .param(caseId.value())
                .query((row, n) -> new StepTaken(
                        row.getString("key"),
                        row.getString("outcome"),
                        row.getString("comment"),
                        row.getLong("record_version"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static TaskView read(ResultSet row) throws SQLException {
        var assignee = row.getObject("assignee", UUID.class);
        return new TaskView(
                TaskId.of(row.getString("id")),
                row.getString("key"),
                new CaseId(row.getObject("case_id", UUID.class)),
                CaseRef.of(row.getString("case_ref")),
                row.getString("display_name"),
                row.getString("country"),
                row.getString("stage"),
                roles(row.getString("roles")),
                list(row.getString("outcomes")),
                row.getObject("action_id", UUID.class),
                row.getObject("hearing_id", UUID.class),
                row.getObject("follow_up_id", UUID.class),
                assignee == null ? null : new UserId(assignee),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("urgency"),
                row.getString("risk"),
                row.getLong("record_version"));
    }

    private static EnumSet<Role> roles(String joined) {
        return Arrays.stream(joined.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
