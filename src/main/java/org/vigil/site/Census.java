package org.vigil.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question of a census: who was held at 00:00 of a day, with the knowledge of another day.
 *
 * @param on the day that is asked about
 * @param knownAt the last day whose publications count
 */
public record Census(LocalDate on, LocalDate knownAt) {

    /** What cannot be read is taken for its default: 1 December of the last year, and today. */
    static Census of(@Nullable String on, @Nullable String knownAt, LocalDate today) {
        return new Census(read(on, lastFirstOfDecember(today)), read(knownAt, today));
    }

    static LocalDate lastFirstOfDecember(LocalDate today) {
        var thisYears = LocalDate.of(today.getYear(), 12, 1);
        return thisYears.isAfter(today) ? thisYears.minusYears(1) : thisYears;
    }

    private static LocalDate read(@Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    /** The end of the day whose knowledge counts. */
    Instant knownUntil() {
        return knownAt.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000);
    }

    Answer count(PublishedCases cases) {
        var countries = cases.census(on, knownUntil());
        return new Answer(
                this,
                countries.stream().mapToInt(HeldCount::held).sum(),
                countries.stream().mapToInt(HeldCount::possible).sum(),
                countries.stream().filter(count -> count.heldAtMost() > 0).toList());
    }

    /**
     * The answer.
     *
     * @param asked the question
     * @param held those held for certain
     * @param possible those beyond them who may have been held
     * @param countries the same by country
     */
    public record Answer(Census asked, int held, int possible, List<HeldCount> countries) {

        public String onInWords() {
            return Wording.day(asked.on());
        }

        public String knownInWords() {
            return Wording.day(asked.knownAt());
        }

        public String countryName(HeldCount count) {
            return Wording.country(count.key());
        }
    }
}
