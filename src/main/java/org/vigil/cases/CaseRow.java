package org.vigil.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/**
 * A case in a list.
 *
 * @param id identity
 * @param ref the case as people name it
 * @param displayName the person's main name
 * @param country ISO 3166-1 alpha-2 code
 * @param stage where the case stands
 * @param urgency URGENT, HIGH or NORMAL
 * @param libertyStatus liberty status by the accepted claims
 * @param chargeCategory charge category by the accepted claims
 * @param heldFromEarliest first day on which custody may have begun
 * @param heldFromLatest last day on which custody may have begun
 * @param leastOrigins fewest independent origins among the minimum facts
 * @param openConflicts conflicts that nobody has closed
 * @param openedAt when it was opened
 * @param stageSince since when it is in this stage
 */
public record CaseRow(
        CaseId id,
        CaseRef ref,
        String displayName,
        String country,
        Stage stage,
        String urgency,
        String libertyStatus,
        String chargeCategory,
        @Nullable LocalDate heldFromEarliest,
        @Nullable LocalDate heldFromLatest,
        int leastOrigins,
        int openConflicts,
        Instant openedAt,
        Instant stageSince) {}
