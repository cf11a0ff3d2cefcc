package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** That the person was let go, when, on what ground and on which conditions. */
public record Release(
        @Nullable FuzzyDate date,
        @Nullable Ground ground,
        @Nullable String conditions) implements Fact {

    /** Why a person was released; each is a liberty status. */
    public enum Ground {
        INVESTIGATION(LibertyStatus.RELEASED_INVESTIGATION),
        TRIAL(LibertyStatus.RELEASED_TRIAL),
        STOPPED(LibertyStatus.RELEASED_STOPPED),
        ACQUITTED(LibertyStatus.RELEASED_ACQUITTED),
        SERVED(LibertyStatus.RELEASED_SERVED),
        PARDONED(LibertyStatus.RELEASED_PARDONED),
        HEALTH(LibertyStatus.RELEASED_HEALTH),
        EXCHANGE(LibertyStatus.RELEASED_EXCHANGE),
        UNKNOWN(LibertyStatus.UNKNOWN);

        private final LibertyStatus status;

        Ground(LibertyStatus status) {
            this.status = status;
        }

        public LibertyStatus status() {
            return status;
        }
    }

    public Release {
        conditions = Check.optional("conditions", conditions);
    }

    /** Releases on different days stand side by side. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Release that) || Compare.dates(date, that.date) == Relation.CONTRADICTS) {
            return Relation.UNRELATED;
        }
        return Compare.dates(date, that.date)
                .and(Compare.choices(ground, that.ground, Ground.UNKNOWN))
                .and(Compare.details(conditions, that.conditions));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Release that
                ? new Release(
                        Compare.finer(date, that.date),
                        Compare.chosen(ground, that.ground, Ground.UNKNOWN),
                        Compare.longer(conditions, that.conditions))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.RELEASE;
    }
}
