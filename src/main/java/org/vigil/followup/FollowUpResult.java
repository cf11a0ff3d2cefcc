package org.vigil.followup;

/** What became of a planned follow-up. */
public enum FollowUpResult {
    PLANNED,
    DONE,
    SKIPPED_WITH_REASON
}
