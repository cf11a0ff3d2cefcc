package org.vigil.advocacy;

/** Where the authority stands on what happened (HURIDOCS list 28). */
public enum StatePosition {
    CIRCUMSTANCES_STATED,
    DENIES,
    ACKNOWLEDGES_DENIES_RESPONSIBILITY,
    ACKNOWLEDGES_ALTERNATIVE,
    ACCEPTS_RESPONSIBILITY,
    /** The reply does not say. */
    UNKNOWN
}
