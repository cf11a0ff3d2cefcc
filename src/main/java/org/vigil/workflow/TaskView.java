package org.vigil.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/**
 * One task as the queue shows it.
 *
 * @param id identity
 * @param key which step of the process: {@code Task_ReviewRecord}
 * @param caseId the case
 * @param caseRef the case as people name it
 * @param displayName who the case is about
 * @param country ISO 3166-1 alpha-2 code
 * @param stage the case's stage
 * @param roles who may do it
 * @param outcomes the codes that it may be completed with
 * @param actionId the advocacy action that it is about, where it is about one
 * @param hearingId the hearing that it is about, where it is about one
 * @param followUpId the planned follow-up that it is about, where it is about one
 * @param assignee who holds it
 * @param createdAt since when it waits
 * @param due by when it is to be done
 * @param urgency URGENT, HIGH or NORMAL
 * @param risk HIGH, MEDIUM or LOW
 * @param recordVersion version of the record as it stands
 */
public record TaskView(
        TaskId id,
        String key,
        CaseId caseId,
        CaseRef caseRef,
        String displayName,
        String country,
        String stage,
        Set<Role> roles,
        List<String> outcomes,
        @Nullable UUID actionId,
        @Nullable UUID hearingId,
        @Nullable UUID followUpId,
        @Nullable UserId assignee,
        Instant createdAt,
        Instant due,
        String urgency,
        String risk,
        long recordVersion) {

    public boolean isOverdue(Instant now) {
        return due.isBefore(now);
    }
}
