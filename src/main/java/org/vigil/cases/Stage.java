package org.vigil.cases;

/** Where a case stands: the one word that lists, filters and badges show. The process moves it. */
public enum Stage {
    RECEIVED,
    TRIAGE,
    VERIFICATION,
    REVIEW,
    SAFETY_CHECK,
    SUMMARY_REVIEW,
    ACTIVE,
    CLOSING,
    CLOSED,
    NEEDS_INFO,
    REJECTED,
    MERGED,
    WATCH,
    WITHHELD,
    REOPENED;

    /** Whether work on the case has ended. */
    public boolean isEnd() {
        return this == CLOSED || this == REJECTED || this == MERGED;
    }
}
