package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** The state of the person's health and care at a time. */
public record Health(
        @Nullable State state,
        @Nullable Care care,
        @Nullable String description,
        @Nullable FuzzyDate date) implements Fact {

    /** How serious it is, the worst first. */
    public enum State {
        LIFE_THREATENING,
        SERIOUSLY_ILL,
        INJURED,
        ILL,
        STABLE,
        UNKNOWN
    }

    /** What care the person gets. */
    public enum Care {
        PROVIDED,
        PARTLY,
        DENIED,
        UNKNOWN
    }

    public Health {
        description = Check.optional("description", description);
        Check.that(
                state != null || care != null || description != null,
                "description",
                "Say at least the state, the care or what is known of the person's health.");
    }

    /** Health changes: only two states of one and the same day can contradict. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Health that)) {
            return Relation.UNRELATED;
        }
        var relation = Compare.choices(state, that.state, State.UNKNOWN)
                .and(Compare.choices(care, that.care, Care.UNKNOWN))
                .and(Compare.details(description, that.description))
                .and(Compare.dates(date, that.date));
        return relation == Relation.CONTRADICTS && !Compare.sameDay(date, that.date) ? Relation.UNRELATED : relation;
    }

    @Override
    public boolean statesUnknown() {
        return state == State.UNKNOWN && care == null;
    }

    @Override
    public FactType type() {
        return FactType.HEALTH;
    }
}
