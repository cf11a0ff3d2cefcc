package org.vigil.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.census.CensusCount;
import org.vigil.census.CensusQueries;
import org.vigil.census.HeldNumber;

/**
 * The question of a census: who was held at 00:00 of a day, with the knowledge of another day.
 *
 * @param on the day that is asked about
 * @param knownAt the last day whose publications count
 * @param moment the very moment up to which they count, where one is named: so asked, the answer of today stays what it is
 */
public record Census(
        LocalDate on, LocalDate knownAt, @Nullable Instant moment) {

    public Census(LocalDate on, LocalDate knownAt) {
        this(on, knownAt, null);
    }

    /**
     * What cannot be read is taken for its default: 1 December of the last year, and today. Nobody knows what has not come yet: a day
     * after today is taken for today, and one that had not come by the day of the knowledge for that day.
     */
    static Census of(@Nullable String on, @Nullable String knownAt, LocalDate today) {
        var asked = asked(on, knownAt, today);
        var known = asked.knownAt.isAfter(today) ? new Census(asked.on, today) : asked;
        return known.isOfTheFuture() ? new Census(known.knownAt, known.knownAt, known.moment) : known;
    }

    /** The question word by word, answerable or not. */
    static Census asked(@Nullable String on, @Nullable String knownAt, LocalDate today) {
        var moment = moment(knownAt);
        var day = read(on, lastFirstOfDecember(today));
        return moment == null
                ? new Census(day, read(knownAt, today))
                : new Census(day, LocalDate.ofInstant(moment, ZoneOffset.UTC), moment);
    }

    /** Whether the day that is asked about had not come by the day whose knowledge counts. */
    boolean isOfTheFuture() {
        return on.isAfter(knownAt);
    }

    /** Whether this is the very question of an address, and not the one that was answered in its place. */
    boolean isOf(@Nullable String onAsked, @Nullable String knownAsked) {
        return isSaid(onAsked, on.toString()) && (isSaid(knownAsked, knownAt.toString()) || moment != null);
    }

    private static boolean isSaid(@Nullable String asked, String said) {
        return asked == null || asked.isBlank() || asked.strip().equals(said);
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

    /** A moment as an address gives it; absent where it gives a day, or nothing that can be read. */
    static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : Instant.parse(text.strip()).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The end of the day whose knowledge counts, or the moment. */
    Instant knownUntil() {
        return moment != null
                ? moment
                : knownAt.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** The same question with the knowledge of one moment. */
    Census at(Instant when) {
        return new Census(on, LocalDate.ofInstant(when, ZoneOffset.UTC), when);
    }

    /** The part of an address after the question mark. */
    public String address() {
        return "on=" + on + "&knownAt=" + (moment == null ? knownAt : moment);
    }

    /** The address of the list of those who are counted. */
    public String people(String certainty, @Nullable String country) {
        return "/census/people?" + address() + (country == null ? "" : "&country=" + country)
                + (certainty.equals("certain") ? "" : "&count=" + certainty);
    }

    Answer count(CensusQueries census) {
        return new Answer(this, census.count(on, knownUntil()));
    }

    /**
     * The answer.
     *
     * @param asked the question
     * @param counted the numbers
     */
    public record Answer(Census asked, CensusCount counted) {

        public HeldNumber all() {
            return counted.all();
        }

        /** By country, the greatest first. */
        public List<HeldCount> countries() {
            return counted.countries().entrySet().stream()
                    .map(country -> new HeldCount(
                            country.getKey(),
                            country.getValue().atMost(),
                            country.getValue().certain(),
                            country.getValue().possible()))
                    .sorted(java.util.Comparator.comparingInt((HeldCount count) -> -count.heldAtMost())
                            .thenComparing(HeldCount::key))
                    .toList();
        }

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
