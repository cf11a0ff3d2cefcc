package org.vigil.verification;

import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.MinimumFacts;

/** How far a record is verified. */
public enum VerificationResult {
    CONFIRMED,
    LIKELY,
    POSSIBLE,
    UNLIKELY,
    UNVERIFIABLE,
    FALSELY_ATTRIBUTED;

    /** Confirmed needs two independent origins for every minimum fact and no open conflict; the rest follows from what is there. */
    public static VerificationResult of(MinimumFacts minimum, Dossier dossier) {
        var agreed = dossier.openConflicts().isEmpty();
        if (minimum.isCorroborated() && agreed) {
            return CONFIRMED;
        }
        if (minimum.isCorroborated()) {
            return LIKELY;
        }
        return minimum.leastOrigins() >= 1 ? POSSIBLE : UNVERIFIABLE;
    }
}
