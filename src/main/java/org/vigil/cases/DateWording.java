package org.vigil.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.DaysHeld;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.language.Cldr;

/** Dates and spans as people say them: "18 May 2022", "between May and July 2022", "174–265 days". */
final class DateWording {

    private final Words words;
    private final Cldr cldr;

    DateWording(Words words) {
        this.words = words;
        this.cldr = words.cldr();
    }

    String date(FuzzyDate date) {
        var plain = plain(date);
        return date.estimated() ? words.say("date.about", plain) : plain;
    }

    /** The date with the preposition that a sentence needs before it. */
    String when(FuzzyDate date) {
        var said = inOneMonth(date) ? inMonth(date) : words.say(preposition(date), date(date));
        return date.yearInferred() ? words.say("date.inferred", said) : said;
    }

    /** Some languages bend the month after "in", so the message is given its number too. */
    private String inMonth(FuzzyDate date) {
        var month = YearMonth.from(Objects.requireNonNull(date.earliest()));
        return words.say(
                "when.month", cldr.month(month), String.valueOf(month.getMonthValue()), cldr.plain(month.getYear()));
    }

    private static boolean inOneMonth(FuzzyDate date) {
        return date.precision() == FuzzyDate.Precision.MONTH && !date.estimated() && date.earliest() != null;
    }

    @Nullable
    String whenIf(@Nullable FuzzyDate date) {
        return date == null ? null : when(date);
    }

    String days(DaysHeld days) {
        var most = days.maximum();
        if (most == null) {
            return words.say("days.atLeast", days.minimum());
        }
        return days.isExact() ? words.say("days", days.minimum()) : words.say("days.range", days.minimum(), most);
    }

    private String plain(FuzzyDate date) {
        var first = date.earliest();
        var last = date.latest();
        if (first == null || last == null) {
            return open(date, first, last);
        }
        return switch (date.precision()) {
            case DAY -> day(first);
            case MONTH -> month(YearMonth.from(first));
            case YEAR -> cldr.plain(first.getYear());
            default -> first.equals(last) ? day(first) : between(first, last);
        };
    }

    private String open(FuzzyDate date, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (last != null) {
            return words.say("date.notAfter", day(last));
        }
        if (first != null) {
            return words.say("date.notBefore", day(first));
        }
        var original = date.originalWords();
        return original == null ? words.say("date.unknown") : original;
    }

    /** Whole months are said as months, and a common year is said once. */
    private String between(LocalDate first, LocalDate last) {
        var from = YearMonth.from(first);
        var to = YearMonth.from(last);
        var months = first.getDayOfMonth() == 1 && last.equals(to.atEndOfMonth());
        if (!months) {
            return words.say("date.between", day(first), day(last));
        }
        if (from.equals(to)) {
            return month(from);
        }
        var beginning = from.getYear() == to.getYear() ? cldr.monthAlone(from) : month(from);
        return words.say("date.between", beginning, month(to));
    }

    private String preposition(FuzzyDate date) {
        return switch (date.precision()) {
            case DAY -> "when.on";
            case MONTH, YEAR -> "when.in";
            case UNKNOWN -> "when.unknown";
            default -> date.isOneDay() ? "when.on" : "when.plain";
        };
    }

    private String day(LocalDate day) {
        return cldr.day(day);
    }

    private String month(YearMonth month) {
        return cldr.month(month);
    }
}
