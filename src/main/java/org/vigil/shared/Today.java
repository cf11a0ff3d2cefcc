package org.vigil.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day that it is, for everybody in the world the same: that of UTC. */
public final class Today {

    private Today() {}

    public static LocalDate by(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
