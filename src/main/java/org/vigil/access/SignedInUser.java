package org.vigil.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.vigil.shared.UserId;

/**
 * Who is signed in. Kept in the session as an identity; roles are read anew with each request.
 *
 * @param account identity of the account
 * @param username name used to sign in
 * @param displayName name shown to colleagues
 * @param holder the human behind the account: what four eyes compare
 * @param roles roles held now
 */
public record SignedInUser(UUID account, String username, String displayName, UUID holder, Set<Role> roles)
        implements Principal, Serializable {

    static final SignedInUser SYSTEM =
            new SignedInUser(UserId.SYSTEM.value(), "system", "Vigil", UserId.SYSTEM.value(), Set.of());

    public UserId id() {
        return new UserId(account);
    }

    @Override
    public String getName() {
        return username;
    }

    public boolean isSystem() {
        return account.equals(UserId.SYSTEM.value());
    }

    public boolean isCaseStaff() {
        return roles.stream().anyMatch(Role::isCaseStaff);
    }
}
