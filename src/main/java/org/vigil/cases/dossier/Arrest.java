package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** How the person came into custody: when, where and by whom. */
public record Arrest(
        @Nullable FuzzyDate date,
        @Nullable FuzzyPlace place,
        @Nullable String authority,
        @Nullable PerpetratorCategory perpetrator)
        implements Fact {

    public Arrest {
        authority = Check.optional("authority", authority);
        Check.that(
                date != null || place != null || authority != null || perpetrator != null,
                "date",
                "Say at least when, where or by whom the person was arrested.");
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Arrest that)) {
            return Relation.UNRELATED;
        }
        return Compare.dates(date, that.date)
                .and(Compare.places(place, that.place))
                .and(Compare.details(authority, that.authority))
                .and(Compare.perpetrators(perpetrator, that.perpetrator));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Arrest that
                ? new Arrest(
                        Compare.finer(date, that.date),
                        Compare.finer(place, that.place),
                        Compare.longer(authority, that.authority),
                        Compare.chosen(perpetrator, that.perpetrator, PerpetratorCategory.UNKNOWN))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.ARREST;
    }
}
