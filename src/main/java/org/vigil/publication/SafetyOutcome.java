package org.vigil.publication;

/** What the safety check lets the public know, and when. */
public enum SafetyOutcome {
    /** Name and allowed facts. */
    FULL,
    /** Allowed facts without any name. */
    PSEUDONYMISED,
    /** As {@link #FULL}, but not before a day that is set. */
    DELAYED,
    /** Nothing. */
    WITHHOLD;

    /** Whether the person may be named. */
    public boolean allowsName() {
        return this == FULL || this == DELAYED;
    }
}
