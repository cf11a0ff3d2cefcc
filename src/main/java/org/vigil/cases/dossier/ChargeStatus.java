package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;

/** What has become of one charge, or of all when no charge is named. */
public record ChargeStatus(@Nullable String chargeAsReported, Value status) implements Fact {

    /** Where a charge stands (U.S. Press Freedom Tracker). */
    public enum Value {
        NOT_CHARGED,
        PENDING,
        DROPPED,
        WITHDRAWN,
        CONVICTED,
        ACQUITTED,
        PENDING_APPEAL,
        UNKNOWN
    }

    public ChargeStatus {
        chargeAsReported = Check.optional("chargeAsReported", chargeAsReported);
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.CHARGE_STATUS, chargeAsReported);
    }

    /** A charge that is pending in one report is decided in a later one: only two outcomes contradict. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof ChargeStatus that) || !slot().equals(that.slot())) {
            return Relation.UNRELATED;
        }
        var relation = Compare.choices(status, that.status, Value.UNKNOWN);
        return relation == Relation.CONTRADICTS && !(isOutcome() && that.isOutcome()) ? Relation.UNRELATED : relation;
    }

    private boolean isOutcome() {
        return status != Value.NOT_CHARGED && status != Value.PENDING && status != Value.PENDING_APPEAL;
    }

    @Override
    public boolean statesUnknown() {
        return status == Value.UNKNOWN;
    }

    @Override
    public FactType type() {
        return FactType.CHARGE_STATUS;
    }
}
