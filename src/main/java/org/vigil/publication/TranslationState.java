package org.vigil.publication;

/** How far a translation has come. */
public enum TranslationState {
    IN_REVIEW,
    RETURNED,
    APPROVED
}
