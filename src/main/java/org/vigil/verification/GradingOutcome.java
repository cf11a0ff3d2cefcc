package org.vigil.verification;

/** What the verifier asks for. */
public enum GradingOutcome {
    /** Put the record before a reviewer. */
    PROPOSE,
    /** Not verifiable yet: keep watching. */
    WATCH
}
