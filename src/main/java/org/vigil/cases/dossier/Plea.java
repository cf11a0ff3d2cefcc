package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;

/** How the person answers one charge, or all when no charge is named. */
public record Plea(@Nullable String chargeAsReported, Value plea) implements Fact {

    /** The answer to a charge. */
    public enum Value {
        GUILTY,
        NOT_GUILTY,
        PARTLY,
        DENIED,
        UNKNOWN
    }

    public Plea {
        chargeAsReported = Check.optional("chargeAsReported", chargeAsReported);
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.PLEA, chargeAsReported);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Plea that) || !slot().equals(that.slot())) {
            return Relation.UNRELATED;
        }
        return rejects() && that.rejects() && plea != that.plea
                ? Relation.COMPLEMENTS
                : Compare.choices(plea, that.plea, Value.UNKNOWN);
    }

    private boolean rejects() {
        return plea == Value.DENIED || plea == Value.NOT_GUILTY;
    }

    @Override
    public boolean statesUnknown() {
        return plea == Value.UNKNOWN;
    }

    @Override
    public FactType type() {
        return FactType.PLEA;
    }
}
