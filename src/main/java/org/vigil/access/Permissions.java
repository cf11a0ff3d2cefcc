package org.vigil.access;

import org.springframework.stereotype.Component;

/** What the person who acts may do; for pages that offer only what would be allowed. */
@Component
public class Permissions {

    private final RoleSettings settings;

    Permissions(RoleSettings settings) {
        this.settings = settings;
    }

    public boolean holds(SignedInUser user, Permission permission) {
        return settings.holds(user, permission);
    }
}
