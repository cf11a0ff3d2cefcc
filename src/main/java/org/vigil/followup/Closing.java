package org.vigil.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * A closing that one person proposes and another decides on.
 *
 * @param id identity
 * @param caseId the case
 * @param outcome how the case ended
 * @param proposedBy who proposed it
 * @param proposedAt when
 * @param decision what the second person said
 * @param comment why
 * @param decidedBy the second person
 * @param decidedAt when
 */
public record Closing(
        UUID id,
        CaseId caseId,
        CaseOutcome outcome,
        UserId proposedBy,
        Instant proposedAt,
        @Nullable ClosingDecision decision,
        @Nullable String comment,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt) {

    static Closing proposed(Review review, CaseOutcome outcome) {
        return new Closing(
                UUID.randomUUID(), review.caseId(), outcome, review.by(), review.at(), null, null, null, null);
    }

    /**
     * The second person's word.
     *
     * @param isProposer whether the human who decides is the one who proposed it
     */
    Closing decided(ClosingDecision said, String why, UserId by, boolean isProposer, Instant now) {
        if (decision != null) {
            throw Refusal.conflict("refusal.followup.closing-decided");
        }
        if (isProposer) {
            throw Refusal.conflict("refusal.four-eyes.CLOSER");
        }
        return new Closing(id, caseId, outcome, proposedBy, proposedAt, said, why, by, now);
    }
}
