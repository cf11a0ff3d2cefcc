package org.vigil.cases.dossier;

/** What kind of charge it is (CPJ's categories). */
public enum ChargeCategory {
    ANTI_STATE,
    FALSE_NEWS,
    DEFAMATION,
    RETALIATORY,
    CENSORSHIP_VIOLATION,
    ETHNIC_RELIGIOUS_INSULT,
    NO_CHARGE,
    OTHER,
    NOT_STATED,
    UNKNOWN
}
