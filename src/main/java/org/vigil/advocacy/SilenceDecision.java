package org.vigil.advocacy;

/** What is done when no answer came. */
public enum SilenceDecision {
    /** Ask again, with a new deadline. */
    CHASE,
    /** Turn to somebody above: another action, drafted on its own. */
    ESCALATE,
    /** Say openly that no answer came. */
    PUBLISH_NO_RESPONSE
}
