package org.vigil.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An account as the administrator sees it.
 *
 * @param username name used to sign in
 * @param displayName name shown to colleagues
 * @param roles roles held now
 * @param teams names of the teams
 * @param enabled whether it may sign in
 * @param createdAt since when it exists
 */
public record AccountRow(
        String username, String displayName, Set<Role> roles, List<String> teams, boolean enabled, Instant createdAt) {

    public AccountRow {
        teams = List.copyOf(teams);
    }
}
