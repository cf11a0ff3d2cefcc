package org.vigil.cases.dossier;

/** What a court imposes or the law threatens. */
public enum PenaltyKind {
    PRISON,
    LIFE,
    DEATH,
    FINE,
    CORRECTIONAL_LABOUR,
    OTHER,
    UNKNOWN
}
