package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;

/** For whom the person works, in which medium, employed or free. */
public record Affiliation(
        @Nullable String outlet,
        @Nullable Medium medium,
        @Nullable Employment employment) implements Fact {

    /** How the outlet reaches its public. */
    public enum Medium {
        PRINT,
        RADIO,
        TV,
        INTERNET,
        UNKNOWN
    }

    /** On what terms the person works. */
    public enum Employment {
        STAFF,
        FREELANCE,
        UNKNOWN
    }

    public Affiliation {
        outlet = Check.optional("outlet", outlet);
        Check.that(
                outlet != null || medium != null || employment != null,
                "outlet",
                "Say at least the outlet, the medium or the employment.");
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.AFFILIATION, outlet);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Affiliation that) || !slot().equals(that.slot())) {
            return Relation.UNRELATED;
        }
        return Compare.choices(medium, that.medium, Medium.UNKNOWN)
                .and(Compare.choices(employment, that.employment, Employment.UNKNOWN));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Affiliation that
                ? new Affiliation(
                        outlet,
                        Compare.chosen(medium, that.medium, Medium.UNKNOWN),
                        Compare.chosen(employment, that.employment, Employment.UNKNOWN))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.AFFILIATION;
    }
}
