package org.vigil.cases.dossier;

/** Groups of the dossier page, in their order. */
public enum SlotGroup {
    IDENTITY,
    DETENTION,
    CHARGES_AND_COURT,
    TREATMENT_AND_HEALTH,
    CONTACT_AND_COUNSEL,
    WORK
}
