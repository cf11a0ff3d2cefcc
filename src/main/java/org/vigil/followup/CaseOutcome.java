package org.vigil.followup;

/** How a case ended. */
public enum CaseOutcome {
    RELEASED,
    ACQUITTED,
    SENTENCE_SERVED,
    DIED,
    EXILED,
    UNVERIFIABLE,
    OTHER
}
