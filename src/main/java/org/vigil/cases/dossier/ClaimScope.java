package org.vigil.cases.dossier;

/** About whom a claim speaks: this person, or a group that the person belongs to. */
public enum ClaimScope {
    INDIVIDUAL,
    GROUP
}
