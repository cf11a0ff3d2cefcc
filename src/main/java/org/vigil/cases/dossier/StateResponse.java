package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** How an authority answers (HURIDOCS list 27). */
public record StateResponse(
        Value value,
        @Nullable String authority,
        @Nullable String description,
        @Nullable FuzzyDate date) implements Fact {

    /** The kind of answer. */
    public enum Value {
        FAVOURABLE,
        PLEDGED_COMMITMENT,
        COUNTER,
        REQUEST_FOR_INFORMATION,
        TOKEN,
        NO_RESPONSE,
        OTHER,
        UNKNOWN
    }

    public StateResponse {
        authority = Check.optional("authority", authority);
        description = Check.optional("description", description);
    }

    /** Answers of different kinds follow each other. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof StateResponse that)
                || value != that.value
                || Compare.dates(date, that.date) == Relation.CONTRADICTS) {
            return Relation.UNRELATED;
        }
        return Compare.details(authority, that.authority)
                .and(Compare.details(description, that.description))
                .and(Compare.dates(date, that.date));
    }

    @Override
    public boolean statesUnknown() {
        return value == Value.UNKNOWN;
    }

    @Override
    public FactType type() {
        return FactType.STATE_RESPONSE;
    }
}
