package org.vigil.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/**
 * A hearing on the list.
 *
 * @param id identity
 * @param caseId the case
 * @param ref the case as people name it
 * @param hearing day, court and kind
 * @param addedBy who put it there
 * @param outcome what happened; absent while nobody has said
 * @param outcomeComment what happened, in words
 * @param outcomeAt when that was recorded
 */
public record ListedHearing(
        HearingId id,
        CaseId caseId,
        CaseRef ref,
        NewHearing hearing,
        UserId addedBy,
        @Nullable HearingOutcome outcome,
        @Nullable String outcomeComment,
        @Nullable Instant outcomeAt) {}
