package org.vigil.cases.dossier;

/** What happened; the crosswalks to other classifications start from here. */
public enum IncidentType {
    ARREST,
    DETENTION,
    CONVICTION,
    HOUSE_ARREST,
    ENFORCED_DISAPPEARANCE,
    ABDUCTION,
    TORTURE,
    UNFAIR_TRIAL,
    THREAT_SURVEILLANCE,
    PHYSICAL_ATTACK,
    EQUIPMENT_SEIZURE,
    LEGAL_ORDER,
    BORDER_STOP,
    CENSORSHIP_BLOCKING,
    OTHER,
    UNKNOWN
}
