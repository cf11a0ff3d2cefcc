package org.vigil.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.shared.UserId;

/**
 * Somebody to whom a task might be handed.
 *
 * @param id account
 * @param username name used to sign in
 * @param name name shown to colleagues
 * @param roles roles held now
 * @param hindrance code of why it cannot be them; absent where it can
 */
public record Colleague(
        UserId id,
        String username,
        String name,
        Set<Role> roles,
        @Nullable String hindrance) {}
