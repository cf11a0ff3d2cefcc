package org.vigil.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * One periodic review. It cannot be without what its decision asks for.
 *
 * @param caseId the case
 * @param decision what it came to
 * @param comment why; a skipped review says so in a sentence
 * @param outcome how the case ended; mandatory when it is to be closed and for nothing else
 * @param by who reviewed
 * @param at when
 * @param nextDueAt when the next review is due; absent when the case is to be closed
 */
public record Review(
        CaseId caseId,
        ReviewDecision decision,
        String comment,
        @Nullable CaseOutcome outcome,
        UserId by,
        Instant at,
        @Nullable Instant nextDueAt) {

    static final int SHORTEST_REASON = 10;

    private static final int LONGEST_COMMENT = 5_000;

    public Review {
        comment = Limits.required("comment", comment, LONGEST_COMMENT);
        if (decision == ReviewDecision.SKIP && comment.length() < SHORTEST_REASON) {
            throw Refusal.invalid("comment", "refusal.followup.skip-reason", SHORTEST_REASON);
        }
        if (decision == ReviewDecision.CLOSE && outcome == null) {
            throw Refusal.invalid("outcomeCode", "refusal.followup.outcome");
        }
        if (decision != ReviewDecision.CLOSE && outcome != null) {
            throw Refusal.invalid("outcomeCode", "refusal.followup.no-outcome");
        }
    }
}
