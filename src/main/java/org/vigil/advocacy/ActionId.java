package org.vigil.advocacy;

import java.util.UUID;

/** Identity of one advocacy action. */
public record ActionId(UUID value) {

    public static ActionId random() {
        return new ActionId(UUID.randomUUID());
    }

    public static ActionId of(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
