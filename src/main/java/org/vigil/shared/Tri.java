package org.vigil.shared;

/** Answer to a question about something that is only known within limits: a filter shows certain and possible apart. */
public enum Tri {
    CERTAIN,
    POSSIBLE,
    NO;

    /** Both must hold. */
    public Tri and(Tri other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == CERTAIN && other == CERTAIN ? CERTAIN : POSSIBLE;
    }

    /** One of them must hold. */
    public Tri or(Tri other) {
        if (this == CERTAIN || other == CERTAIN) {
            return CERTAIN;
        }
        return this == NO && other == NO ? NO : POSSIBLE;
    }

    public Tri not() {
        return this == CERTAIN ? NO : this == NO ? CERTAIN : POSSIBLE;
    }

    public boolean isPossible() {
        return this != NO;
    }

    public boolean isCertain() {
        return this == CERTAIN;
    }
}
