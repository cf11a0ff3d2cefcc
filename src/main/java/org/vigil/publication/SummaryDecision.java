package org.vigil.publication;

/** What the second person decides on a drafted summary. */
public enum SummaryDecision {
    APPROVE,
    RETURN
}
