package org.vigil.cases.dossier;

/** How one fact stands to another of the same slot. */
public enum Relation {
    SAME,
    REFINES,
    REFINED_BY,
    COMPLEMENTS,
    CONTRADICTS,
    UNRELATED;

    /** What the two are to each other when both parts hold of them. */
    Relation and(Relation part) {
        if (this == part || part == SAME) {
            return this;
        }
        if (this == SAME) {
            return part;
        }
        if (this == CONTRADICTS || part == CONTRADICTS) {
            return CONTRADICTS;
        }
        return this == UNRELATED || part == UNRELATED ? UNRELATED : COMPLEMENTS;
    }

    /** The same relation, seen from the other fact. */
    public Relation inverse() {
        return this == REFINES ? REFINED_BY : this == REFINED_BY ? REFINES : this;
    }

    /** Whether both can be true of the same thing, so that one supports the other. */
    public boolean agrees() {
        return this != CONTRADICTS && this != UNRELATED;
    }
}
