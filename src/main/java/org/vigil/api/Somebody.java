package org.vigil.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.UserId;

/**
 * Who did something.
 *
 * @param id account
 * @param name name shown to colleagues
 */
record Somebody(UUID id, @Nullable String name) {

    static Somebody of(UserId user, Map<UserId, String> names) {
        return new Somebody(user.value(), names.get(user));
    }

    static @Nullable Somebody orNobody(@Nullable UserId user, Map<UserId, String> names) {
        return user == null ? null : of(user, names);
    }
}
