package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;

/** That the person left the country or was expelled. */
public record Exile(@Nullable FuzzyDate date, @Nullable CountryCode country) implements Fact {

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Exile that)) {
            return Relation.UNRELATED;
        }
        return Compare.dates(date, that.date).and(Compare.values(country, that.country));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Exile that
                ? new Exile(Compare.finer(date, that.date), country == null ? that.country : country)
                : this;
    }

    @Override
    public FactType type() {
        return FactType.EXILE;
    }
}
