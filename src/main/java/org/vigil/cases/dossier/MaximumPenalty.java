package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;

/** The most that the law threatens; it never says what was imposed. */
public record MaximumPenalty(
        @Nullable Integer months,
        @Nullable PenaltyKind kind,
        @Nullable String chargeAsReported) implements Fact {

    public MaximumPenalty {
        Check.that(
                months == null || (months >= 0 && months <= 1_200),
                "months",
                "A penalty lasts between 0 and 1200 months; for life choose the kind LIFE.");
        Check.that(months != null || kind != null, "months", "Say how many months, or the kind of the penalty.");
        chargeAsReported = Check.optional("chargeAsReported", chargeAsReported);
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.MAXIMUM_PENALTY, chargeAsReported);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof MaximumPenalty that) || !slot().equals(that.slot())) {
            return Relation.UNRELATED;
        }
        return Compare.values(months, that.months).and(Compare.choices(kind, that.kind, PenaltyKind.UNKNOWN));
    }

    @Override
    public FactType type() {
        return FactType.MAXIMUM_PENALTY;
    }
}
