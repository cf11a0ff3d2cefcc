package org.vigil.followup;

/** What a court meets for. */
public enum HearingKind {
    FIRST_APPEARANCE,
    REMAND,
    TRIAL,
    VERDICT,
    APPEAL,
    CASSATION,
    OTHER,
    UNKNOWN
}
