package org.vigil.cases.dossier;

/** In what way a person is held (the classes of RSF). */
public enum DetentionRegime {
    PROVISIONAL,
    IMPRISONMENT,
    HOUSE_ARREST,
    HOSTAGE,
    MISSING,
    UNKNOWN
}
