package org.vigil.cases.dossier;

import java.util.UUID;

/** Identity of a claim, for ever: superseded and rejected claims keep theirs. */
public record ClaimId(UUID value) implements Comparable<ClaimId> {

    public static ClaimId random() {
        return new ClaimId(UUID.randomUUID());
    }

    public static ClaimId of(String value) {
        return new ClaimId(UUID.fromString(value));
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
