package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** Whether the authorities admit holding the person and whom they let near (HURIDOCS list 30). */
public record Contact(
        Access access,
        @Nullable String description,
        @Nullable FuzzyDate date) implements Fact {

    /** What the authorities allow or refuse. */
    public enum Access {
        CAPTURE_ACKNOWLEDGED,
        LOCATION_DISCLOSED,
        PERMITTED_FAMILY,
        PERMITTED_COUNSEL,
        PERMITTED_HUMANITARIAN,
        PERMITTED_HUMAN_RIGHTS,
        NOT_PERMITTED,
        LOCATION_NOT_DISCLOSED,
        CAPTURE_DENIED,
        UNKNOWN;

        boolean excludes(Access other) {
            return switch (this) {
                case NOT_PERMITTED -> other.name().startsWith("PERMITTED");
                case LOCATION_NOT_DISCLOSED -> other == LOCATION_DISCLOSED;
                case CAPTURE_DENIED -> other.compareTo(PERMITTED_HUMAN_RIGHTS) <= 0;
                default -> false;
            };
        }
    }

    public Contact {
        description = Check.optional("description", description);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Contact that) || Compare.dates(date, that.date) == Relation.CONTRADICTS) {
            return Relation.UNRELATED;
        }
        if (access.excludes(that.access) || that.access.excludes(access)) {
            return Relation.CONTRADICTS;
        }
        return access != that.access
                ? Relation.UNRELATED
                : Compare.details(description, that.description).and(Compare.dates(date, that.date));
    }

    @Override
    public boolean statesUnknown() {
        return access == Access.UNKNOWN;
    }

    @Override
    public FactType type() {
        return FactType.CONTACT;
    }
}
