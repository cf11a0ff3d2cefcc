package org.vigil.cases.dossier;

/** How carefully a fact is kept: F0 may be offered for publication, F1 is working material, F2 is personal, health or place. */
public enum FieldClass {
    F0,
    F1,
    F2;

    public FieldClass stricterOf(FieldClass other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
