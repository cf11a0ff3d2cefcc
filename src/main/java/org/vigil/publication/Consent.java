package org.vigil.publication;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;

/**
 * Consent to publish one kind of thing, or the written reason why it was not asked for.
 *
 * @param scope what it covers
 * @param status how it stands
 * @param givenBy who gave it, as a role and never as a name: "the wife"
 * @param relation how that person stands to the detained person
 * @param note why, mandatory where consent was not sought or is already public
 */
public record Consent(
        Scope scope,
        Status status,
        @Nullable String givenBy,
        @Nullable String relation,
        @Nullable String note) {

    /** What a consent covers. */
    public enum Scope {
        NAME,
        PHOTO,
        AGE,
        HEALTH,
        FAMILY_STATEMENT,
        LOCATION,
        ADVOCACY
    }

    /** How a consent stands. */
    public enum Status {
        GIVEN,
        REFUSED,
        NOT_SOUGHT_RISK,
        ALREADY_PUBLIC,
        WITHDRAWN;

        /** Whether what it covers may be published. */
        public boolean allows() {
            return this == GIVEN || this == NOT_SOUGHT_RISK || this == ALREADY_PUBLIC;
        }

        boolean needsNote() {
            return this == NOT_SOUGHT_RISK || this == ALREADY_PUBLIC;
        }
    }

    public Consent {
        givenBy = Limits.optional("consent.givenBy", givenBy, 200);
        relation = Limits.optional("consent.relation", relation, 200);
        note = Limits.optional("consent.note", note, 2000);
        if (status.needsNote() && note == null) {
            throw Refusal.invalid("consent.note", "refusal.consent-note");
        }
    }
}
