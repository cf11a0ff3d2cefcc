package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** Whether and how the person was made to sign or give a statement (HURIDOCS list 36). */
public record SignedStatement(
        Value value, @Nullable String description, @Nullable FuzzyDate date) implements Fact {

    /** How the statement came about. */
    public enum Value {
        FORCED,
        VOLUNTARY_INFORMED,
        VOLUNTARY_UNINFORMED,
        REFUSED,
        NOT_REQUESTED,
        UNKNOWN
    }

    public SignedStatement {
        description = Check.optional("description", description);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof SignedStatement that)) {
            return Relation.UNRELATED;
        }
        return Compare.choices(value, that.value, Value.UNKNOWN)
                .and(Compare.details(description, that.description))
                .and(Compare.overlap(date, that.date));
    }

    @Override
    public boolean statesUnknown() {
        return value == Value.UNKNOWN;
    }

    @Override
    public FactType type() {
        return FactType.SIGNED_STATEMENT;
    }
}
