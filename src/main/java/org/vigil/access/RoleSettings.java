package org.vigil.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which role holds which permission; written in {@code config/roles.yml}.
 *
 * @param roles permissions by role
 */
@ConfigurationProperties("vigil.access")
record RoleSettings(Map<Role, Set<Permission>> roles) {

    /** Approving is the work of the case's people, never of those who run the machine or read its log. */
    private static final Set<Permission> NEVER_FOR_NON_STAFF = EnumSet.of(
            Permission.CASE_READ,
            Permission.CASE_REVIEW,
            Permission.SAFETY_CHECK,
            Permission.SUMMARY_APPROVE,
            Permission.SUMMARY_CORRECT,
            Permission.CONSENT_WITHDRAW,
            Permission.ACTION_APPROVE,
            Permission.CASE_CLOSE_APPROVE);

    RoleSettings {
        var checked = new EnumMap<Role, Set<Permission>>(Role.class);
        for (var role : Role.values()) {
            var held = roles == null ? Set.<Permission>of() : roles.getOrDefault(role, Set.of());
            if (!role.isCaseStaff() && held.stream().anyMatch(NEVER_FOR_NON_STAFF::contains)) {
                throw new IllegalArgumentException("config/roles.yml gives " + role + " one of " + NEVER_FOR_NON_STAFF
                        + ": remove it, this role may neither read cases nor approve");
            }
            checked.put(role, Set.copyOf(held));
        }
        roles = Map.copyOf(checked);
    }

    boolean holds(SignedInUser user, Permission permission) {
        return user.isSystem()
                || user.roles().stream()
                        .anyMatch(role -> roles.getOrDefault(role, Set.of()).contains(permission));
    }
}
