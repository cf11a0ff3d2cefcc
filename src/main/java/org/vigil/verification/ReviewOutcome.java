package org.vigil.verification;

/** What the reviewer decides. */
public enum ReviewOutcome {
    APPROVE,
    RETURN,
    REJECT
}
