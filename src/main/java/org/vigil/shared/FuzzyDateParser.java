package org.vigil.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as people and other systems write them; what it cannot read it refuses with examples. */
final class FuzzyDateParser {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+([a-z]+)\\.?,?\\s+(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern MONTH_ONLY = Pattern.compile("([a-z]+)\\.?,?\\s+(\\d{4})");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:between\\s+(.+?)\\s+and|from\\s+(.+?)\\s+(?:to|until|till))\\s+(.+)");
    private static final Pattern LIMIT = Pattern.compile("(before|after|since|until|by)\\s+(.+)");
    private static final Pattern ABOUT = Pattern.compile("(?:about|around|circa|c\\.|approximately|~)\\s*(.+)");
    private static final Pattern YEAR_AT_END = Pattern.compile(".*?(\\d{4})");

    private FuzzyDateParser() {}

    static FuzzyDate parse(String text) {
        var words = CleanText.orNull("date", text, 200);
        if (words == null || words.equalsIgnoreCase("unknown")) {
            return FuzzyDate.unknown();
        }
        try {
            return read(words, words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    "There is no day \"" + CleanText.shown(words) + "\": check day and month.", impossible);
        }
    }

    private static FuzzyDate read(String original, String text) {
        var about = ABOUT.matcher(text);
        if (about.matches()) {
            return read(original, about.group(1)).asEstimate().withWords(original);
        }
        var slash = text.indexOf('/');
        if (slash > 0) {
            return range(
                    original,
                    text.substring(0, slash).strip(),
                    text.substring(slash + 1).strip());
        }
        var between = BETWEEN.matcher(text);
        if (between.matches()) {
            var first = between.group(1) == null ? between.group(2) : between.group(1);
            return range(original, withYearOf(between.group(3), first), between.group(3))
                    .withWords(original);
        }
        var limit = LIMIT.matcher(text);
        if (limit.matches()) {
            return limited(original, limit.group(1), single(original, limit.group(2)))
                    .withWords(original);
        }
        return single(original, text);
    }

    private static FuzzyDate limited(String original, String word, FuzzyDate edge) {
        var first = edge.earliest();
        var last = edge.latest();
        if (first == null || last == null) {
            throw unreadable(original);
        }
        return switch (word) {
            case "before" -> FuzzyDate.range(null, first.minusDays(1));
            case "after" -> FuzzyDate.range(last.plusDays(1), null);
            case "since" -> FuzzyDate.range(first, null);
            default -> FuzzyDate.range(null, last);
        };
    }

    private static FuzzyDate range(String original, String from, String to) {
        var first = edge(original, from);
        var last = edge(original, to);
        return FuzzyDate.range(first == null ? null : first.earliest(), last == null ? null : last.latest());
    }

    private static @Nullable FuzzyDate edge(String original, String text) {
        return text.equals("..") ? null : single(original, text);
    }

    /** "May" beside "July 2022" is May 2022. */
    private static String withYearOf(String other, String text) {
        var year = YEAR_AT_END.matcher(other);
        return !text.matches(".*\\d{4}") && year.matches() ? text + " " + year.group(1) : text;
    }

    private static FuzzyDate single(String original, String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return numbers(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(original, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return day(original, monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        var month = MONTH_ONLY.matcher(text);
        if (month.matches()) {
            return FuzzyDate.month(
                    YearMonth.of(Integer.parseInt(month.group(2)), monthNumber(original, month.group(1))));
        }
        throw unreadable(original);
    }

    private static FuzzyDate numbers(int year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return FuzzyDate.year(year);
        }
        return day == null
                ? FuzzyDate.month(YearMonth.of(year, Integer.parseInt(month)))
                : FuzzyDate.day(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static FuzzyDate day(String original, String year, String month, String day) {
        return FuzzyDate.day(LocalDate.of(Integer.parseInt(year), monthNumber(original, month), Integer.parseInt(day)));
    }

    private static int monthNumber(String original, String name) {
        for (int index = 0; name.length() >= 3 && index < MONTHS.size(); index++) {
            if (MONTHS.get(index).startsWith(name) || (name.equals("sept") && index == 8)) {
                return index + 1;
            }
        }
        throw unreadable(original);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("\"" + CleanText.shown(text)
                + "\" is not a date that can be read: write 2022-05-18, 2022-05, 2022, 18 May 2022, May 2022,"
                + " between May and July 2022, or unknown.");
    }
}
