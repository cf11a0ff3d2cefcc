package org.vigil.cases.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person closed a conflict.
 *
 * @param conflictKey the conflict
 * @param outcome whether it is settled or will stay uncertain
 * @param keptClaim the side that holds, when it is settled in favour of one
 * @param note why
 * @param decidedAt when
 */
public record ConflictDecision(
        ConflictKey conflictKey, Outcome outcome, @Nullable ClaimId keptClaim, String note, Instant decidedAt) {

    /** The two ways in which a person can close a conflict. */
    public enum Outcome {
        RESOLVED,
        ACCEPTED_AS_UNCERTAIN
    }

    public ConflictDecision {
        note = Check.text("note", note);
        Check.that(
                keptClaim == null || outcome == Outcome.RESOLVED,
                "keptClaim",
                "A conflict that stays uncertain keeps both claims: leave out the kept one, or resolve it.");
    }
}
