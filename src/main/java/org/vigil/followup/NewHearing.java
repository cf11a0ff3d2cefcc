package org.vigil.followup;

import java.time.Instant;
import java.time.LocalDate;
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
 */
public record NewHearing(
        FuzzyDate date,
        @Nullable Instant startsAt,
        @Nullable String court,
        HearingKind kind,
        @Nullable String note) {

    public NewHearing {
        court = Limits.optional("court", court, 300);
        note = Limits.optional("note", note, 2_000);
        if (startsAt != null && !isNear(date, LocalDate.ofInstant(startsAt, ZoneOffset.UTC))) {
            throw Refusal.invalid("startsAt", "refusal.hearing.when");
        }
    }

    /** A hearing whose moment is known. */
    public static NewHearing at(Instant startsAt, @Nullable String court, HearingKind kind) {
        return new NewHearing(
                FuzzyDate.day(LocalDate.ofInstant(startsAt, ZoneOffset.UTC)), startsAt, court, kind, null);
    }

    private static boolean isNear(FuzzyDate date, LocalDate day) {
        return date.within(day.minusDays(1), day.plusDays(1)).isPossible();
    }
}
