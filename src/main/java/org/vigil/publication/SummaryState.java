package org.vigil.publication;

/** How far a version of a public summary has come. */
public enum SummaryState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    CORRECTED,
    RETRACTED
}
