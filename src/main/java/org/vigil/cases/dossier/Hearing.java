package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** One day in court, to come or past. */
public record Hearing(
        FuzzyDate date,
        @Nullable String court,
        @Nullable String purpose,
        @Nullable String outcome) implements Fact {

    public Hearing {
        court = Check.optional("court", court);
        purpose = Check.optional("purpose", purpose);
        outcome = Check.optional("outcome", outcome);
    }

    /** Hearings on different days stand side by side. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Hearing that) || !date.compatibleWith(that.date)) {
            return Relation.UNRELATED;
        }
        return Compare.dates(date, that.date)
                .and(Compare.details(court, that.court))
                .and(Compare.details(purpose, that.purpose))
                .and(Compare.details(outcome, that.outcome));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Hearing that
                ? new Hearing(
                        that.date.refines(date) ? that.date : date,
                        Compare.longer(court, that.court),
                        Compare.longer(purpose, that.purpose),
                        Compare.longer(outcome, that.outcome))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.HEARING;
    }
}
