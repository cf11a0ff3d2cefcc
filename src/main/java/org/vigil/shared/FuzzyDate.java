package org.vigil.shared;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as the sources give it: the first and the last day that it can be, both inclusive.
 *
 * @param earliest first possible day; absent when there is no lower limit
 * @param latest last possible day; absent when there is no upper limit
 * @param precision how it was given
 * @param estimated whether the source itself calls it approximate
 * @param yearInferred whether the year is our inference from the context
 * @param originalWords the words of the source
 * @param anchorDate the day that a relative date counts from
 */
public record FuzzyDate(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Precision precision,
        boolean estimated,
        boolean yearInferred,
        @Nullable String originalWords,
        @Nullable LocalDate anchorDate) {

    /** How a date was given. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        RANGE,
        RELATIVE,
        UNKNOWN
    }

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    public FuzzyDate {
        originalWords = CleanText.orNull("originalWords", originalWords);
        requireSaneYear(earliest);
        requireSaneYear(latest);
        requireSaneYear(anchorDate);
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "A date cannot end on " + latest + " before it begins on " + earliest + ": swap the two.");
        }
        if (!fits(precision, earliest, latest)) {
            throw new IllegalArgumentException("Precision " + precision + " does not fit the days "
                    + (earliest == null ? ".." : earliest) + " to " + (latest == null ? ".." : latest)
                    + ": give the matching precision, or RANGE.");
        }
    }

    public static FuzzyDate day(LocalDate day) {
        return new FuzzyDate(day, day, Precision.DAY, false, false, null, null);
    }

    public static FuzzyDate day(int year, int month, int day) {
        return day(LocalDate.of(year, month, day));
    }

    public static FuzzyDate month(YearMonth month) {
        return new FuzzyDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, false, false, null, null);
    }

    public static FuzzyDate year(int year) {
        return new FuzzyDate(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, false, false, null, null);
    }

    /** Any day from the first to the last; one of them may be open. */
    public static FuzzyDate range(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return new FuzzyDate(earliest, latest, Precision.RANGE, false, false, null, null);
    }

    /** A date that a source gives only by its distance from another day, with the limits that we read into it. */
    public static FuzzyDate relative(
            LocalDate anchor, @Nullable LocalDate earliest, @Nullable LocalDate latest, String words) {
        return new FuzzyDate(earliest, latest, Precision.RELATIVE, false, false, words, anchor);
    }

    public static FuzzyDate unknown() {
        return new FuzzyDate(null, null, Precision.UNKNOWN, false, false, null, null);
    }

    /** Reads what people and other systems type: "2022-05-18", "May 2022", "between May and July 2022", "unknown". */
    public static FuzzyDate parse(String text) {
        return FuzzyDateParser.parse(text);
    }

    public FuzzyDate withYearInferred() {
        return new FuzzyDate(earliest, latest, precision, estimated, true, originalWords, anchorDate);
    }

    public FuzzyDate asEstimate() {
        return new FuzzyDate(earliest, latest, precision, true, yearInferred, originalWords, anchorDate);
    }

    public FuzzyDate withWords(@Nullable String words) {
        return new FuzzyDate(earliest, latest, precision, estimated, yearInferred, words, anchorDate);
    }

    /** Whether anything limits the date at all. */
    public boolean isKnown() {
        return earliest != null || latest != null;
    }

    public boolean isOneDay() {
        return earliest != null && earliest.equals(latest);
    }

    public Tri on(LocalDate date) {
        return within(date, date);
    }

    /** Whether it lies before the given day. */
    public Tri before(LocalDate date) {
        if (latest != null && latest.isBefore(date)) {
            return Tri.CERTAIN;
        }
        return earliest != null && !earliest.isBefore(date) ? Tri.NO : Tri.POSSIBLE;
    }

    /** Whether it lies after the given day. */
    public Tri after(LocalDate date) {
        return before(date.plusDays(1)).not();
    }

    /** Whether it lies between the two days, both inclusive. */
    public Tri within(LocalDate from, LocalDate to) {
        return before(from).not().and(before(to.plusDays(1)));
    }

    /** Whether every day that the other can be is a day that this can be, so that the other agrees and may be finer. */
    public boolean contains(FuzzyDate other) {
        var fromBelow = earliest == null || (other.earliest != null && !other.earliest.isBefore(earliest));
        var toAbove = latest == null || (other.latest != null && !other.latest.isAfter(latest));
        return fromBelow && toAbove;
    }

    public boolean sameDaysAs(FuzzyDate other) {
        return contains(other) && other.contains(this);
    }

    /** Whether this says the same as the other, only more exactly. */
    public boolean refines(FuzzyDate other) {
        return other.contains(this) && !contains(other);
    }

    /** Whether there is a day that both can be. */
    public boolean compatibleWith(FuzzyDate other) {
        var otherEndsBefore = earliest != null && other.latest != null && other.latest.isBefore(earliest);
        var otherBeginsAfter = latest != null && other.earliest != null && other.earliest.isAfter(latest);
        return !otherEndsBefore && !otherBeginsAfter;
    }

    /** The short written form, which {@link #parse} reads again: 2022-05-18, 2022-05, 2022, 2022-05-01/2022-07-31. */
    public String iso() {
        if (earliest == null && latest == null) {
            return "unknown";
        }
        if (precision == Precision.DAY && earliest != null) {
            return earliest.toString();
        }
        if (precision == Precision.MONTH && earliest != null) {
            return YearMonth.from(earliest).toString();
        }
        if (precision == Precision.YEAR && earliest != null) {
            return Year.from(earliest).toString();
        }
        return (earliest == null ? ".." : earliest) + "/" + (latest == null ? ".." : latest);
    }

    @Override
    public String toString() {
        return iso();
    }

    private static void requireSaneYear(@Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw new IllegalArgumentException("The year " + date.getYear() + " is out of reach: give one from "
                    + FIRST_YEAR + " to " + LAST_YEAR + ".");
        }
    }

    private static boolean fits(Precision precision, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (precision == Precision.UNKNOWN) {
            return earliest == null && latest == null;
        }
        if (precision == Precision.RANGE || precision == Precision.RELATIVE) {
            return earliest != null || latest != null || precision == Precision.RELATIVE;
        }
        if (earliest == null || latest == null) {
            return false;
        }
        return switch (precision) {
            case DAY -> earliest.equals(latest);
            case MONTH ->
                earliest.getDayOfMonth() == 1
                        && latest.equals(YearMonth.from(earliest).atEndOfMonth());
            default -> earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31));
        };
    }
}
