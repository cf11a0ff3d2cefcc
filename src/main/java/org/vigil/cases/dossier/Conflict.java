package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Two accepted claims of one slot that cannot both hold, and what a person decided on them.
 *
 * @param key its identity
 * @param slot what they disagree on
 * @param one the claim recorded first
 * @param other the claim recorded later
 * @param decision how it was closed; absent while it is open
 */
public record Conflict(
        ConflictKey key,
        Slot slot,
        Claim one,
        Claim other,
        @Nullable ConflictDecision decision) {

    public boolean isOpen() {
        return decision == null;
    }

    public boolean involves(Claim claim) {
        return one.id().equals(claim.id()) || other.id().equals(claim.id());
    }

    /** Whether the decision sets this claim aside in favour of the other. */
    boolean setsAside(Claim claim) {
        if (decision == null || decision.keptClaim() == null || !involves(claim)) {
            return false;
        }
        var keepsOneOfThem =
                decision.keptClaim().equals(one.id()) || decision.keptClaim().equals(other.id());
        return keepsOneOfThem && !decision.keptClaim().equals(claim.id());
    }
}
