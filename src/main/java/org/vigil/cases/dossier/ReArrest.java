package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** A later arrest, after a release; arrests on different days stand side by side. */
public record ReArrest(
        @Nullable FuzzyDate date,
        @Nullable FuzzyPlace place,
        @Nullable String authority,
        @Nullable PerpetratorCategory perpetrator)
        implements Fact {

    public ReArrest {
        authority = Check.optional("authority", authority);
        Check.that(
                date != null || place != null || authority != null || perpetrator != null,
                "date",
                "Say at least when, where or by whom the person was arrested.");
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof ReArrest that) || Compare.dates(date, that.date) == Relation.CONTRADICTS) {
            return Relation.UNRELATED;
        }
        return Compare.dates(date, that.date)
                .and(Compare.places(place, that.place))
                .and(Compare.details(authority, that.authority))
                .and(Compare.perpetrators(perpetrator, that.perpetrator));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof ReArrest that
                ? new ReArrest(
                        Compare.finer(date, that.date),
                        Compare.finer(place, that.place),
                        Compare.longer(authority, that.authority),
                        Compare.chosen(perpetrator, that.perpetrator, PerpetratorCategory.UNKNOWN))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.RE_ARREST;
    }
}
