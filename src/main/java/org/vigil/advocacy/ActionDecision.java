package org.vigil.advocacy;

/** What the second person says to a draft. */
public enum ActionDecision {
    APPROVE,
    RETURN
}
