package org.vigil.followup;

import java.util.UUID;

/** Identity of a hearing on the list. */
public record HearingId(UUID value) {

    public static HearingId random() {
        return new HearingId(UUID.randomUUID());
    }

    public static HearingId of(String text) {
        return new HearingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
