package org.vigil.workflow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.access.Role;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/** What our own tables know of the steps of one case, by the engine's id of the task or job. */
@Repository
class StepRecords {

    private final JdbcClient jdbc;

    StepRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person decided. */
    record Decided(
            UserId by,
            String outcome,
            String comment,
            long recordVersion,
            @Nullable UUID action) {}

    /** A task that waits. */
    record Waiting(Set<Role> roles, @Nullable UserId holder, Instant due) {}

    /** What failed. */
    record Failed(String code, Instant since, int tries) {}

    Map<String, Decided> decided(CaseId caseId) {
        var found = new HashMap<String, Decided>();
        jdbc.sql(
                        "select task_id, by_user, outcome, comment, record_version, action_id from workflow.step_taken where case_id = ?")
                .param(caseId.value())
                .query(row -> {
                    found.put(
                            row.getString("task_id"),
                            new Decided(
                                    new UserId(row.getObject("by_user", UUID.class)),
                                    row.getString("outcome"),
                                    row.getString("comment"),
                                    row.getLong("record_version"),
                                    row.getObject("action_id", UUID.class)));
                });
        return found;
    }

    Map<String, Waiting> waiting(CaseId caseId) {
        var found = new HashMap<String, Waiting>();
        jdbc.sql("select id, roles, assignee, due_at from workflow.task_view where case_id = ?")
                .param(caseId.value())
                .query(row -> {
                    var holder = row.getObject("assignee", UUID.class);
                    found.put(
                            row.getString("id"),
                            new Waiting(
                                    roles(row.getString("roles")),
                                    holder == null ? null : new UserId(holder),
                                    row.getObject("due_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return found;
    }

    Map<String, Failed> failed(CaseId caseId) {
        var found = new HashMap<String, Failed>();
        jdbc.sql("select job_id, code, first_at, tries from workflow.step_failure where case_id = ?")
                .param(caseId.value())
                .query(row -> {
                    found.put(
                            row.getString("job_id"),
                            new Failed(
                                    row.getString("code"),
                                    row.getObject("first_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getInt("tries")));
                });
        return found;
    }

    private static Set<Role> roles(String joined) {
        return Arrays.stream(joined.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
