package org.vigil.followup;

/** What the second person says to a proposed closing. */
public enum ClosingDecision {
    APPROVE,
    RETURN
}
