package org.vigil.publication;

/** How far an answer answers what was asked, as we see it. */
public enum Stance {
    FACTUAL,
    PARTIAL,
    EVASIVE,
    /** It speaks of nothing that was asked. */
    NONE
}
