package org.vigil.intake;

/** All that the holder of a receipt may know. */
public enum ReportStatus {
    RECEIVED,
    IN_WORK,
    /** We asked for more than the report says, and wait for it. */
    NEEDS_INFO,
    /** What we asked for never came. */
    NO_ANSWER,
    /** We read it, and it is not ours to document. */
    OUT_OF_SCOPE,
    CLOSED,
    /** No report has this code, or it is not a code at all: one answer for both. */
    UNKNOWN;

    /** Key of the sentence that explains it to the submitter. */
    public String messageKey() {
        return "intake.status." + this;
    }
}
