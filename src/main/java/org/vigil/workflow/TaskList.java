package org.vigil.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

    private static final String SELECT = """
            select t.*, c.display_name, c.country, c.stage, c.record_version
            from workflow.task_view t join cases.detention_case c on c.id = t.case_id
            where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    TaskPage find(TaskQuery query, SignedInUser user) {
        var where = new ArrayList<String>();
        Map<String, Object> params = new LinkedHashMap<>();
        where.add(
                switch (query.scope()) {
                    case MINE ->
                        "(t.assignee = :me or (t.assignee is null and string_to_array(t.roles, ',') && string_to_array(:roles, ',')))";
                    case TEAM -> "true";
                    case OVERDUE -> "t.due_at < :now";
                    case UNASSIGNED -> "t.assignee is null";
                });
        if (query.scope() == TaskQuery.Scope.MINE) {
            params.put("me", user.account());
            params.put("roles", user.roles().stream().map(Role::name).collect(Collectors.joining(",")));
        }
        if (query.scope() == TaskQuery.Scope.OVERDUE) {
            params.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        if (query.caseRef() != null) {
            where.add("t.case_ref = :ref");
            params.put("ref", query.caseRef().toString());
        }
        if (query.after() != null) {
            where.add(
                    "(t.urgency_rank, t.due_at, t.id) > (select a.urgency_rank, a.due_at, a.id from workflow.task_view a where a.id = :after)");
            params.put("after", query.after());
        }
        var rows = jdbc.sql(SELECT + String.join(" and ", where) + " order by t.urgency_rank, t.due_at, t.id limit "
                        + (query.limit() + 1))
                .params(params)
                .query((row, n) -> read(row))
                .list();
        var more = rows.size() > query.limit();
        var items = more ? rows.subList(0, query.limit()) : rows;
        return new TaskPage(
                List.copyOf(items), more ? items.get(items.size() - 1).id().value() : null);
    }

    Map<TaskQuery.Scope, Integer> counts(SignedInUser user) {
        var counts = new java.util.EnumMap<TaskQuery.Scope, Integer>(TaskQuery.Scope.class);
        jdbc.sql("""
                        select count(*) filter (where t.assignee = :me
                                   or (t.assignee is null and string_to_array(t.roles, ',') && string_to_array(:roles, ','))),
                               count(*), count(*) filter (where t.due_at < :now), count(*) filter (where t.assignee is null)
                        from workflow.task_view t""")
                .param("me", user.account())
                .param("roles", user.roles().stream().map(Role::name).collect(Collectors.joining(",")))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(row -> {
                    counts.put(TaskQuery.Scope.MINE, row.getInt(1));
                    counts.put(TaskQuery.Scope.TEAM, row.getInt(2));
                    counts.put(TaskQuery.Scope.OVERDUE, row.getInt(3));
                    counts.put(TaskQuery.Scope.UNASSIGNED, row.getInt(4));
                });
        return counts;
    }

    Optional<TaskView> byId(TaskId id) {
        return jdbc.sql(SELECT + "t.id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Locks the task, so that of two people who complete it at once the second finds it gone. */
    Optional<Locked> lock(TaskId id) {
        return jdbc.sql("select outcome_variable, not_among from workflow.task_view where id = ? for update")
                .param(id.value())
                .query((row, n) -> new Locked(row.getString(1), list(row.getString(2))))
                .optional();
    }

    /** What completing needs to know beside the view. */
    record Locked(String outcomeVariable, List<String> notAmong) {}

    Optional<TaskId> ofAction(UUID actionId, String key) {
        return jdbc.sql("select id from workflow.task_view where action_id = ? and key = ?")
                .params(actionId, key)
                .query(String.class)
                .optional()
                .map(TaskId::of);
    }

    boolean assign(TaskId id, @Nullable UserId to, @Nullable UserId heldBy) {
        return jdbc.sql(
                                "update workflow.task_view set assignee = :to where id = :id and assignee is not distinct from :held")
                        .param("to", to == null ? null : to.value(), java.sql.Types.OTHER)
                        .param("id", id.value())
                        .param("held", heldBy == null ? null : heldBy.value(), java.sql.Types.OTHER)
                        .update()
                == 1;
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
        return jdbc.sql("select * from workflow.step_taken where case_id = ? order by at, id")
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
