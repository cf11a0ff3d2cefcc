package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** How old the person is, and when that was so. */
public record Age(int years, @Nullable FuzzyDate at) implements Fact {

    public Age {
        Check.that(years >= 0 && years <= 125, "years", "An age lies between 0 and 125 years, not at " + years + ".");
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Age that)) {
            return Relation.UNRELATED;
        }
        if (years == that.years) {
            return Compare.dates(at, that.at) == Relation.CONTRADICTS
                    ? Relation.COMPLEMENTS
                    : Compare.dates(at, that.at);
        }
        return Math.abs(expectedGap(that)) <= 1 ? Relation.COMPLEMENTS : Relation.CONTRADICTS;
    }

    /** Years that the two ages differ by beyond the time that passed between them, as far as that is known. */
    private int expectedGap(Age that) {
        var here = at == null ? null : at.earliest();
        var there = that.at == null ? null : that.at.earliest();
        var passed = here == null || there == null ? 0 : here.getYear() - there.getYear();
        return years - that.years - passed;
    }

    @Override
    public FactType type() {
        return FactType.AGE;
    }
}
