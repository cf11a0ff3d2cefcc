package org.vigil.cases.dossier;

/** How a source says something. */
public enum Modality {
    FACT,
    ALLEGATION,
    INFERENCE,
    OPINION,
    DENIAL;

    /** Whether it says that something is so, which another claim can then contradict. */
    public boolean asserts() {
        return this == FACT || this == ALLEGATION || this == INFERENCE;
    }
}
