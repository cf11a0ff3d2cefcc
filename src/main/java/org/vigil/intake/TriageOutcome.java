package org.vigil.intake;

/** What triage can make of a report. */
public enum TriageOutcome {
    IN_SCOPE,
    OUT_OF_SCOPE,
    DUPLICATE,
    NEEDS_INFO
}
