package org.vigil.cases.dossier;

/** What the person is by trade; several roles may stand side by side. */
public record Role(Kind role) implements Fact {

    /** The trades, from journalist to the lawyer who defends one. */
    public enum Kind {
        JOURNALIST,
        BLOGGER,
        VIDEO_BLOGGER,
        EDITOR,
        PHOTOGRAPHER,
        CAMERA_OPERATOR,
        FIXER,
        MEDIA_WORKER,
        MEDIA_LAWYER,
        ACTIVIST,
        UNKNOWN;

        /** Whether it links the person to journalism by itself. */
        public boolean isJournalism() {
            return compareTo(MEDIA_WORKER) <= 0;
        }
    }

    /** A video blogger is a blogger; other roles have nothing to do with each other. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Role that)) {
            return Relation.UNRELATED;
        }
        if (role == that.role) {
            return Relation.SAME;
        }
        if (role == Kind.VIDEO_BLOGGER && that.role == Kind.BLOGGER) {
            return Relation.REFINES;
        }
        return role == Kind.BLOGGER && that.role == Kind.VIDEO_BLOGGER ? Relation.REFINED_BY : Relation.UNRELATED;
    }

    @Override
    public boolean statesUnknown() {
        return role == Kind.UNKNOWN;
    }

    @Override
    public FactType type() {
        return FactType.ROLE;
    }
}
