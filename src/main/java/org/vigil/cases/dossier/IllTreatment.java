package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** One kind of ill-treatment, how far it is established, and by whom it was done. */
public record IllTreatment(
        Kind kind,
        @Nullable Status status,
        @Nullable String description,
        @Nullable String authority,
        @Nullable FuzzyDate date)
        implements Fact {

    /** What was done. */
    public enum Kind {
        TORTURE,
        PHYSICAL,
        PSYCHOLOGICAL,
        FORCED_CONFESSION,
        DENIAL_OF_CARE,
        INCOMMUNICADO,
        UNKNOWN
    }

    /** How far it is established. */
    public enum Status {
        ALLEGED,
        CORROBORATED,
        OFFICIALLY_CONFIRMED,
        DENIED,
        UNRESOLVED,
        UNKNOWN
    }

    public IllTreatment {
        description = Check.optional("description", description);
        authority = Check.optional("authority", authority);
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.ILL_TREATMENT, kind.name());
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof IllTreatment that) || kind != that.kind) {
            return Relation.UNRELATED;
        }
        return statuses(status, that.status)
                .and(Compare.details(description, that.description))
                .and(Compare.details(authority, that.authority))
                .and(Compare.overlap(date, that.date));
    }

    private static Relation statuses(@Nullable Status here, @Nullable Status there) {
        var differs = here != null && there != null && here != there;
        if (differs && (here == Status.DENIED) != (there == Status.DENIED)) {
            return Relation.CONTRADICTS;
        }
        return differs ? Relation.COMPLEMENTS : Compare.values(here, there);
    }

    @Override
    public FactType type() {
        return FactType.ILL_TREATMENT;
    }
}
