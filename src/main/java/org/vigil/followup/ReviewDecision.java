package org.vigil.followup;

/** What a periodic review comes to. */
public enum ReviewDecision {
    CONTINUE,
    CLOSE,
    SKIP;

    /** What became of the planned follow-up. */
    public String result() {
        return this == SKIP ? "SKIPPED_WITH_REASON" : "DONE";
    }
}
