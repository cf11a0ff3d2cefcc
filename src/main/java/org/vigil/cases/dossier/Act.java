package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** Something done to the person other than an arrest: an attack, a seizure, a threat, a ban. */
public record Act(
        IncidentType incident,
        @Nullable FuzzyDate date,
        @Nullable FuzzyPlace place,
        @Nullable String authority,
        @Nullable PerpetratorCategory perpetrator,
        @Nullable String description)
        implements Fact {

    public Act {
        authority = Check.optional("authority", authority);
        description = Check.optional("description", description);
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.ACT, incident.name());
    }

    /** Acts on different days stand side by side. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Act that)
                || incident != that.incident
                || Compare.dates(date, that.date) == Relation.CONTRADICTS) {
            return Relation.UNRELATED;
        }
        return Compare.dates(date, that.date)
                .and(Compare.places(place, that.place))
                .and(Compare.details(authority, that.authority))
                .and(Compare.perpetrators(perpetrator, that.perpetrator))
                .and(Compare.details(description, that.description));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Act that
                ? new Act(
                        incident,
                        Compare.finer(date, that.date),
                        Compare.finer(place, that.place),
                        Compare.longer(authority, that.authority),
                        Compare.chosen(perpetrator, that.perpetrator, PerpetratorCategory.UNKNOWN),
                        Compare.longer(description, that.description))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.ACT;
    }
}
