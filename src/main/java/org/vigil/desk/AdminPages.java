package org.vigil.desk;

import java.util.List;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/**
 * The accounts, and the form to add one, as the page shows them.
 *
 * @param accounts every account
 * @param username as typed
 * @param displayName as typed
 * @param roles the roles to choose from
 * @param teams the teams to choose from
 * @param newTeam as typed
 * @param errors what to put right
 */
public record AdminPages(
        List<Row> accounts,
        String username,
        String displayName,
        List<Choice> roles,
        List<Choice> teams,
        String newTeam,
        List<FieldError> errors) {

    /**
     * One account.
     *
     * @param username name used to sign in
     * @param displayName name shown to colleagues
     * @param roles codes of the roles
     * @param teams names of the teams
     * @param enabled whether it may sign in
     * @param since when it was added
     */
    public record Row(
            String username,
            String displayName,
            List<String> roles,
            List<String> teams,
            boolean enabled,
            String since) {}
}
