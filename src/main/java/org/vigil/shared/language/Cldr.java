package org.vigil.shared.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one language writes dates, numbers and lists and calls countries, by CLDR.
 *
 * <p>Dates are of the Gregorian calendar everywhere, so that a record says the same in every language; in Persian a day stands
 * in the solar calendar first, with the Gregorian day in brackets.
 */
public final class Cldr {

    private static final Map<Language, Cldr> ALL = new EnumMap<>(Language.class);

    static {
        Language.ALL.forEach(language -> ALL.put(language, new Cldr(language)));
    }

    private final Language language;
    private final Said<LocalDate> day;
    private final @Nullable Said<LocalDate> solarDay;
    private final Said<LocalDate> month;
    private final Said<LocalDate> monthInPhrase;
    private final Said<LocalDate> monthAlone;
    private final Said<LocalDate> monthShort;
    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter plainNumber;
    private final ListFormatter list;
    private final LocaleDisplayNames names;
    private final Said<String> countries;
    private final Collator order;

    private Cldr(Language language) {
        this.language = language;
        var locale = ULocale.forLocale(language.locale());
        var gregorian = locale.setKeywordValue("calendar", "gregorian");
        var patterns = DateTimePatternGenerator.getInstance(gregorian);
        this.day = switch (language) {
            // CLDR joins a day and its month by nothing; the language by a vowel.
            case TG -> format("d MMMM'и' y", gregorian);
            default -> dates((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.LONG, gregorian));
        };
        this.solarDay =
                language == Language.FA ? format("d MMMM y", locale.setKeywordValue("calendar", "persian")) : null;
        var monthPattern = patterns.getBestPattern("yMMMM");
        this.month = format(monthPattern, gregorian);
        this.monthInPhrase = format(monthPattern.replace('L', 'M'), gregorian);
        this.monthAlone = format("LLLL", gregorian);
        this.monthShort = format("LLL", gregorian);
        this.number = NumberFormatter.withLocale(locale);
        this.plainNumber = number.grouping(GroupingStrategy.OFF);
        this.list = ListFormatter.getInstance(locale);
        this.names = LocaleDisplayNames.getInstance(locale);
        this.countries = new Said<>(names::regionDisplayName);
        this.order = Collator.getInstance(locale).freeze();
    }

    public static Cldr in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public static Cldr in(Locale locale) {
        return in(Language.of(locale));
    }

    private Said<LocalDate> format(String pattern, ULocale locale) {
        return dates(new SimpleDateFormat(pattern, locale));
    }

    /** ICU's format is not made for several threads at once: it is asked once for each date. */
    private Said<LocalDate> dates(SimpleDateFormat format) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return new Said<>(on -> {
            var midnight = on.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            synchronized (format) {
                var said = format.format((Object) midnight);
                // CLDR writes Tajik months as a heading has them.
                return language == Language.TG ? said.toLowerCase(language.locale()) : said;
            }
        });
    }

    /** "18 May 2022". */
    public String day(LocalDate on) {
        // CLDR leaves the first of a month a cardinal number; French says an ordinal one.
        var said = language == Language.FR && on.getDayOfMonth() == 1
                ? day.of(on).replaceFirst("^1 ", "1er ")
                : day.of(on);
        return solarDay == null ? said : solarDay.of(on) + " (" + said + ")";
    }

    /** "18 May 2022" as it stands after a word such as "since", with the article that some languages put before a day. */
    public String dayInPhrase(LocalDate on) {
        return switch (language) {
            case FR -> "le " + day(on);
            case ES -> "el " + day(on);
            default -> day(on);
        };
    }

    /** "May 2022", standing alone. */
    public String month(YearMonth in) {
        return month.of(in.atDay(1));
    }

    /** "May 2022" as it stands after a word such as "since". */
    public String monthInPhrase(YearMonth in) {
        return monthInPhrase.of(in.atDay(1));
    }

    /** "May". */
    public String monthAlone(YearMonth in) {
        return monthAlone.of(in.atDay(1));
    }

    /** The short name of a month, for scales. */
    public String monthShort(LocalDate in) {
        return monthShort.of(in);
    }

    /** A year, a version: a number that nobody counts with. */
    public String plain(long value) {
        return plainNumber.format(value).toString();
    }

    /** A count. */
    public String number(long value) {
        return number.format(value).toString();
    }

    /** "a, b and c". */
    public String list(Collection<String> parts) {
        return list.format(parts);
    }

    /** "a, b, c": what is put side by side. */
    public String row(Collection<String> parts) {
        return String.join(language.isRightToLeft() ? "، " : ", ", parts);
    }

    /** What a country is called, by its ISO 3166-1 alpha-2 code. */
    public String country(String code) {
        return countries.of(code);
    }

    /** What a language is called, by its ISO 639 code. */
    public String language(String code) {
        return names.languageDisplayName(code);
    }

    /** The text with its first letter raised, in scripts that know such. */
    public String raised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(language.locale()) + text.substring(first);
    }

    /** The order of a word list. */
    public Comparator<String> order() {
        return order::compare;
    }
}
