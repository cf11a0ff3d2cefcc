package org.vigil.verification;

/** Whether what is new on a case asks for a new version of its summary. */
public enum NewsOutcome {
    UPDATE,
    NO_CHANGE
}
