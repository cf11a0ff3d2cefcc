package org.vigil.followup;

/** What a planned follow-up looks at. */
public enum FollowUpKind {
    CONTACT,
    HEALTH,
    TRANSFER,
    APPEAL,
    FAMILY,
    OTHER
}
