package org.vigil.shared;

import java.util.UUID;

/** Identity of an account. The person behind it is known to the access module alone. */
public record UserId(UUID value) {

    /** The application itself, when a timer or a start-up step acts and no person does. */
    public static final UserId SYSTEM = new UserId(new UUID(0, 0));

    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
