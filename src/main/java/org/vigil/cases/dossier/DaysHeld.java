package org.vigil.cases.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/**
 * How many days somebody has been held, at least and at most.
 *
 * @param minimum the days that are certain
 * @param maximum the days that are possible; absent when no source limits the beginning
 */
public record DaysHeld(long minimum, @Nullable Long maximum) {

    /** From a beginning up to a day, or up to the end if that came before. */
    static DaysHeld between(FuzzyDate since, @Nullable FuzzyDate until, LocalDate on) {
        var lastStart = since.latest() == null ? on : since.latest();
        var firstEnd = until == null ? on : earlier(until.earliest() == null ? lastStart : until.earliest(), on);
        var lastEnd = until == null || until.latest() == null ? on : earlier(until.latest(), on);
        var maximum = since.earliest() == null ? null : days(since.earliest(), lastEnd);
        return new DaysHeld(days(lastStart, firstEnd), maximum);
    }

    public boolean isExact() {
        return maximum != null && maximum == minimum;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
