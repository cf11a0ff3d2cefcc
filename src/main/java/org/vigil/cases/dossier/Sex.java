package org.vigil.cases.dossier;

/** The sex of the person, as sources say or show by their pronouns. */
public record Sex(Value value) implements Fact {

    /** What a source can say of it. */
    public enum Value {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Sex that)) {
            return Relation.UNRELATED;
        }
        return Compare.choices(value, that.value, Value.UNKNOWN);
    }

    @Override
    public boolean statesUnknown() {
        return value == Value.UNKNOWN;
    }

    @Override
    public FactType type() {
        return FactType.SEX;
    }
}
