package org.vigil.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Sensitivity;
import org.vigil.shared.UserId;

/**
 * A case as its header shows it.
 *
 * @param id identity
 * @param ref the case as people name it
 * @param personId the person it is about
 * @param displayName the person's main name
 * @param incidentType what happened
 * @param country ISO 3166-1 alpha-2 code
 * @param stage where the case stands
 * @param stageSince since when
 * @param urgency URGENT, HIGH or NORMAL
 * @param risk HIGH, MEDIUM or LOW
 * @param sensitivity who may know of it
 * @param teamId the team that works on it
 * @param summary what was known at opening, for staff alone
 * @param openedBy who opened it
 * @param openedAt when
 * @param nextReviewAt when it is next reviewed
 * @param recordVersion counts edits of the record; the case's ETag
 * @param leastOrigins fewest independent origins among the minimum facts
 * @param missingMinimum how many of the seven minimum facts nobody has stated
 * @param openConflicts conflicts that nobody has closed
 */
public record CaseDetails(
        CaseId id,
        CaseRef ref,
        UUID personId,
        String displayName,
        IncidentType incidentType,
        String country,
        Stage stage,
        Instant stageSince,
        String urgency,
        String risk,
        Sensitivity sensitivity,
        UUID teamId,
        String summary,
        UserId openedBy,
        Instant openedAt,
        @Nullable Instant nextReviewAt,
        long recordVersion,
        int leastOrigins,
        int missingMinimum,
        int openConflicts) {}
