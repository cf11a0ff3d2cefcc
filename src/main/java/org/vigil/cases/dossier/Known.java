package org.vigil.cases.dossier;

/** What a source says to a question of yes or no, including that nobody knows. */
public enum Known {
    YES,
    NO,
    UNKNOWN
}
