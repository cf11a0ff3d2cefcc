package org.vigil.partners;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** How often one is told of what is new in a saved search. */
public enum Rhythm {
    NONE,
    DAILY,
    WEEKLY;

    /** The first day of the time that is not over yet: of it nothing is told. */
    LocalDate current(Instant now) {
        return first(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** The first day of the time in which a day lies; a week begins on Monday. */
    LocalDate first(LocalDate day) {
        return this == WEEKLY ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }

    /** The day after the last one of the time that begins on a day. */
    LocalDate end(LocalDate first) {
        return this == WEEKLY ? first.plusWeeks(1) : first.plusDays(1);
    }
}
