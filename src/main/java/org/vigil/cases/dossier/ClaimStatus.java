package org.vigil.cases.dossier;

/** How far a claim has come. */
public enum ClaimStatus {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    SUPERSEDED
}
