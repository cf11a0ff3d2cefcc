package org.vigil.publication;

/** The do-no-harm checklist: each item is a question to which "we do not know" is an answer and silence is not. */
public enum ChecklistItem {
    /** Has consent been given, or is there a written reason to go without? */
    CONSENT,
    /** Could it put the family at risk? */
    FAMILY_RISK,
    /** Could a source be recognised by it? */
    IDENTIFIABLE_SOURCE,
    /** Does it hold data on health? */
    HEALTH_DATA,
    /** Does it speak of children? */
    CHILDREN,
    /** Could it harm the trial? */
    HARM_TO_TRIAL;

    /** What was found for an item. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }
}
