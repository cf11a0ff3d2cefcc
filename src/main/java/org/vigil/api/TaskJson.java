package org.vigil.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.shared.UserId;
import org.vigil.workflow.TaskForm;
import org.vigil.workflow.TaskView;

/**
 * A task as the API shows it.
 *
 * @param id identity
 * @param key which step of the process
 * @param name the step in words
 * @param caseRef the case
 * @param displayName who the case is about
 * @param country ISO 3166-1 alpha-2 code
 * @param stage the case's stage
 * @param due by when it is to be done
 * @param overdue whether that time is past
 * @param createdAt since when it waits
 * @param urgency URGENT, HIGH or NORMAL
 * @param risk HIGH, MEDIUM or LOW
 * @param assignee who holds it
 * @param roles who may do it
 * @param outcomes what it may be completed with
 * @param fields what else completing it takes
 * @param actionId the advocacy action that it is about
 * @param caseVersion version of the record as it stands; pass back the one that you decided on
 */
record TaskJson(
        String id,
        String key,
        String name,
        String caseRef,
        String displayName,
        String country,
        String stage,
        Instant due,
        boolean overdue,
        Instant createdAt,
        String urgency,
        String risk,
        @Nullable Somebody assignee,
        List<Role> roles,
        List<String> outcomes,
        List<TaskForm.Field> fields,
        @Nullable UUID actionId,
        long caseVersion) {

    static TaskJson of(TaskView task, Map<UserId, String> names, Instant now) {
        return new TaskJson(
                task.id().value(),
                task.key(),
                nameOf(task.key()),
                task.caseRef().toString(),
                task.displayName(),
                task.country(),
                task.stage(),
                task.due(),
                task.isOverdue(now),
                task.createdAt(),
                task.urgency(),
                task.risk(),
                Somebody.orNobody(task.assignee(), names),
                task.roles().stream().sorted().toList(),
                task.outcomes(),
                TaskForm.of(task.key()).fields(),
                task.actionId(),
                task.recordVersion());
    }

    /** {@code Task_ReviewRecord} is "Review record". */
    static String nameOf(String key) {
        var plain = key.startsWith("Task_") ? key.substring("Task_".length()) : key;
        var words = plain.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
