package org.vigil.intake;

/** Why a report is not taken up. */
public enum TriageReason {
    NOT_A_JOURNALIST,
    NOT_AN_INCIDENT,
    OUT_OF_MANDATE,
    DUPLICATE,
    NOT_ENOUGH,
    SPAM,
    OTHER
}
