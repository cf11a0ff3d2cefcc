package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** Whether a lawyer defends the person, and who (HURIDOCS list 31). */
public record Counsel(
        Value value, @Nullable String name, @Nullable FuzzyDate date) implements Fact {

    /** What defence the person has. */
    public enum Value {
        OF_OWN_CHOICE,
        APPOINTED,
        REFUSED_BY_AUTHORITIES,
        WAIVED,
        NONE,
        UNKNOWN
    }

    public Counsel {
        name = Check.optional("name", name);
    }

    /** Defence changes: what holds at different times follows each other. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Counsel that) || Compare.dates(date, that.date) == Relation.CONTRADICTS) {
            return Relation.UNRELATED;
        }
        return Compare.choices(value, that.value, Value.UNKNOWN)
                .and(Compare.details(name, that.name))
                .and(Compare.dates(date, that.date));
    }

    @Override
    public boolean statesUnknown() {
        return value == Value.UNKNOWN;
    }

    @Override
    public FactType type() {
        return FactType.COUNSEL;
    }
}
