package org.vigil.publication;

/** What follows a retraction. */
public enum RetractionDecision {
    PREPARE_AGAIN,
    KEEP_WITHHELD
}
