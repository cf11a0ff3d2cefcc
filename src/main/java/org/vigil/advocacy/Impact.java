package org.vigil.advocacy;

/** What an action changed for the person, as we judge it (HURIDOCS list 44). */
public enum Impact {
    STRONG_POSITIVE,
    POSITIVE,
    NONE_DISCERNIBLE,
    NEGATIVE,
    STRONG_NEGATIVE,
    UNKNOWN
}
