package org.vigil.advocacy;

import java.util.EnumSet;
import java.util.Set;

/** Where an action stands, and where it can go from there. The database knows the same moves. */
public enum ActionStatus {
    DRAFT,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    SENT,
    REPLIED,
    NO_REPLY,
    CANCELLED,
    DONE;

    /** Whether it may go there. A late answer reopens what was given up or done. */
    public boolean canBecome(ActionStatus next) {
        return next().contains(next);
    }

    /** Whether it has gone out. */
    public boolean isSent() {
        return this == SENT || this == REPLIED || this == NO_REPLY || this == DONE;
    }

    private Set<ActionStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, CANCELLED);
            case IN_REVIEW -> EnumSet.of(APPROVED, RETURNED);
            case RETURNED -> EnumSet.of(IN_REVIEW);
            case APPROVED -> EnumSet.of(SENT, CANCELLED);
            case SENT -> EnumSet.of(REPLIED, NO_REPLY);
            case REPLIED -> EnumSet.of(REPLIED, DONE);
            case NO_REPLY, DONE -> EnumSet.of(REPLIED);
            case CANCELLED -> EnumSet.noneOf(ActionStatus.class);
        };
    }
}
