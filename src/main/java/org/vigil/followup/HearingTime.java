package org.vigil.followup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;

/**
 * When a hearing is, as somebody types it: a day as exactly as it is known, perhaps an hour by the clock of the court.
 *
 * @param date the day
 * @param startsAt the moment, where the hour is known
 * @param zone the clock of the court
 */
public record HearingTime(
        FuzzyDate date,
        @Nullable Instant startsAt,
        @Nullable ZoneId zone) {

    /**
     * @param field name of the field that holds the day; those of hour and clock are {@code …Hour} and {@code …Zone} beside it
     * @throws Refusal (invalid) when they do not fit: an hour needs a day and a clock on which it exists
     */
    public static HearingTime of(String field, @Nullable String day, @Nullable String hour, @Nullable String zone) {
        var date = date(field, day);
        var clock = zone(field, zone);
        if (hour == null) {
            return new HearingTime(date, null, clock);
        }
        var exact = date.earliest();
        if (!date.isOneDay() || exact == null) {
            throw Refusal.invalid(field, "refusal.hearing.hour-needs-day");
        }
        if (clock == null) {
            throw Refusal.invalid(field + "Zone", "refusal.hearing.hour-needs-clock");
        }
        var local = LocalDateTime.of(exact, hour(field, hour));
        if (clock.getRules().getValidOffsets(local).isEmpty()) {
            throw Refusal.invalid(field + "Hour", "refusal.hearing.no-such-hour");
        }
        return new HearingTime(date, local.atZone(clock).toInstant(), clock);
    }

    private static FuzzyDate date(String field, @Nullable String text) {
        if (text == null) {
            return FuzzyDate.unknown();
        }
        try {
            return FuzzyDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "refusal.date");
        }
    }

    private static LocalTime hour(String field, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field + "Hour", "refusal.hearing.hour");
        }
    }

    private static @Nullable ZoneId zone(String field, @Nullable String text) {
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(field + "Zone", "refusal.hearing.clock");
        }
    }
}
