package org.vigil.year;

import java.time.Duration;
import java.time.Instant;

/**
 * How much is simulated: {@code -Dvigil.year.cases}, {@code .days}, {@code .seed}, {@code .start}.
 *
 * @param cases how many cases arrive
 * @param days how long they are followed
 * @param seed the same seed gives the same year
 * @param start its first moment
 */
record YearSettings(int cases, int days, long seed, Instant start) {

    /** A whole year: a leap one, from its first day to its last. */
    private static final int WHOLE = 366;

    static YearSettings fromSystem() {
        var days = Integer.getInteger("vigil.year.days", 92);
        // The short run is laid over what a year has only once: the census, its turn and, in 2032, a leap day.
        var start = days >= WHOLE ? "2032-01-01T00:00:00Z" : "2031-11-30T00:00:00Z";
        return new YearSettings(
                Integer.getInteger("vigil.year.cases", 25),
                days,
                Long.getLong("vigil.year.seed", 20_221_101L),
                Instant.parse(System.getProperty("vigil.year.start", start)));
    }

    Instant end() {
        return start.plus(Duration.ofDays(days));
    }

    /** Cases stop arriving a while before the end, so that the last ones are seen to go on. */
    Duration arrivals() {
        return Duration.ofDays(days).multipliedBy(9).dividedBy(10);
    }

    Dice dice(Object... about) {
        return Dice.of(seed, about);
    }
}
