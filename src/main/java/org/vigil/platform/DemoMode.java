package org.vigil.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether this Vigil shows its demo, and from what.
 *
 * @param on whether demo accounts and cases are loaded
 * @param data folder in which a generated password is kept
 * @param database where the data is, in words for the one who starts Vigil
 * @param password password of the demo accounts that the environment gives; absent when it is to be generated
 */
public record DemoMode(
        boolean on, Path data, String database, @Nullable String password) {

    static DemoMode of(PlatformSettings settings, DatabaseAddress address) {
        var given = settings.demoPassword();
        var wanted = settings.demo();
        return new DemoMode(
                wanted == null ? address.embedded() : wanted,
                settings.data().toAbsolutePath().normalize(),
                address.embedded()
                        ? settings.data().toAbsolutePath().normalize() + " (embedded PostgreSQL)"
                        : address.url().replaceAll("\\?.*", ""),
                given == null || given.isBlank() ? null : given);
    }
}
