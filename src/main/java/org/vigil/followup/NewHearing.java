package org.vigil.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;

/**
 * A hearing to put on the list.
 *
 * @param date the day, as exactly as it is known
 * @param startsAt the very moment, where it is known; on that day or the one beside it, for the court's clock is not ours
 * @param court which court
 * @param kind what it meets for
 * @param note what to watch for
 * @param zone the clock of the court, where it is known
 */
public record NewHearing(
        FuzzyDate date,
        @Nullable Instant startsAt,
        @Nullable String court,
        HearingKind kind,
        @Nullable String note,
        @Nullable ZoneId zone) {

    public NewHearing {
        court = Limits.optional("court", court, 300);
        note = Limits.optional("note", note, 2_000);
        if (startsAt != null && !isNear(date, LocalDate.ofInstant(startsAt, ZoneOffset.UTC))) {
            throw Refusal.invalid("startsAt", "refusal.hearing.when");
        }
    }

    /** A hearing of which nobody has said by which clock its court goes. */
    public NewHearing(
            FuzzyDate date,
            @Nullable Instant startsAt,
            @Nullable String court,
            HearingKind kind,
            @Nullable String note) {
        this(date, startsAt, court, kind, note, null);
    }

    /** A hearing at an hour of the court's own clock, summer time included. */
    public static NewHearing atHour(
            LocalDateTime hour, ZoneId zone, @Nullable String court, HearingKind kind, @Nullable String note) {
        return new NewHearing(
                FuzzyDate.day(hour.toLocalDate()), hour.atZone(zone).toInstant(), court, kind, note, zone);
    }

    /** Whether somebody can say by when it will have been. */
    public boolean isDayKnown() {
        return startsAt != null || date.latest() != null;
    }

    /** When it has been: at its hour, else when the last day that it can be on has passed in the court's town. */
    public Instant over() {
        if (startsAt != null) {
            return startsAt;
        }
        var last = date.latest();
        if (last == null) {
            throw new IllegalStateException("a hearing without a day");
        }
        return last.plusDays(1).atStartOfDay(clock()).toInstant();
    }

    /** The given time before it may be, by the court's own clock: days are days there, also when summer time begins. */
    public Instant before(Duration time) {
        var earliest = date.earliest();
        var begins = startsAt != null
                ? startsAt.atZone(clock())
                : earliest != null ? earliest.atStartOfDay(clock()) : over().atZone(clock());
        return begins.minusDays(time.toDays())
                .minus(time.minusDays(time.toDays()))
                .toInstant();
    }

    private ZoneId clock() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** A hearing whose moment is known. */
    public static NewHearing at(Instant startsAt, @Nullable String court, HearingKind kind) {
        return new NewHearing(
                FuzzyDate.day(LocalDate.ofInstant(startsAt, ZoneOffset.UTC)), startsAt, court, kind, null, null);
    }

    private static boolean isNear(FuzzyDate date, LocalDate day) {
        return date.within(day.minusDays(1), day.plusDays(1)).isPossible();
    }
}
