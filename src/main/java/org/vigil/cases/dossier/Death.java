package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** That the person died, when and of what, and whether in custody. */
public record Death(
        @Nullable FuzzyDate date,
        @Nullable FuzzyPlace place,
        @Nullable Cause cause,
        @Nullable Known inCustody,
        @Nullable String description)
        implements Fact {

    /** What a person died of. */
    public enum Cause {
        KILLING,
        EXECUTION,
        ILL_TREATMENT,
        ILLNESS,
        ACCIDENT,
        SUICIDE,
        NATURAL,
        OTHER,
        UNKNOWN
    }

    public Death {
        description = Check.optional("description", description);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Death that)) {
            return Relation.UNRELATED;
        }
        return Compare.dates(date, that.date)
                .and(Compare.places(place, that.place))
                .and(Compare.choices(cause, that.cause, Cause.UNKNOWN))
                .and(Compare.choices(inCustody, that.inCustody, Known.UNKNOWN))
                .and(Compare.details(description, that.description));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Death that
                ? new Death(
                        Compare.finer(date, that.date),
                        Compare.finer(place, that.place),
                        Compare.chosen(cause, that.cause, Cause.UNKNOWN),
                        Compare.chosen(inCustody, that.inCustody, Known.UNKNOWN),
                        Compare.longer(description, that.description))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.DEATH;
    }
}
