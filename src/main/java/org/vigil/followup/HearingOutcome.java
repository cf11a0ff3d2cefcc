package org.vigil.followup;

/** What happened at a hearing, in a word; what it means for the person is a claim with a source. */
public enum HearingOutcome {
    HELD,
    ADJOURNED,
    CANCELLED,
    DETENTION_EXTENDED,
    RELEASED,
    CONVICTED,
    ACQUITTED,
    OTHER,
    UNKNOWN
}
