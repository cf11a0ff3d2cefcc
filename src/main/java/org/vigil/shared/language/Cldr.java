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
    private final SimpleDateFormat day;
    private final @Nullable SimpleDateFormat solarDay;
    private final SimpleDateFormat month;
    private final SimpleDateFormat monthInPhrase;
    private final SimpleDateFormat monthAlone;
    private final SimpleDateFormat monthShort;
    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter plainNumber;
    private final ListFormatter list;
    private final LocaleDisplayNames names;
    private final Collator order;

    private Cldr(Language language) {
        this.language = language;
        var locale = ULocale.forLocale(language.locale());
        var gregorian = locale.setKeywordValue("calendar", "gregorian");
        var patterns = DateTimePatternGenerator.getInstance(gregorian);
        this.day = switch (language) {
            // CLDR joins a day and its month by nothing; the language by a vowel.
            case TG -> format("d MMMM'и' y", gregorian);
            default -> utc((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.LONG, gregorian));
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
        this.order = Collator.getInstance(locale).freeze();
    }

    public static Cldr in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public static Cldr in(Locale locale) {
        return in(Language.of(locale));
    }

    private static SimpleDateFormat format(String pattern, ULocale locale) {
        return utc(new SimpleDateFormat(pattern, locale));
    }

    private static SimpleDateFormat utc(SimpleDateFormat format) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    /** "18 May 2022". */
    public String day(LocalDate on) {
        var said = say(day, on);
        return solarDay == null ? said : say(solarDay, on) + " (" + said + ")";
    }

    /** "May 2022", standing alone. */
    public String month(YearMonth in) {
        return say(month, in.atDay(1));
    }

    /** "May 2022" as it stands after a word such as "since". */
    public String monthInPhrase(YearMonth in) {
        return say(monthInPhrase, in.atDay(1));
    }

    /** "May". */
    public String monthAlone(YearMonth in) {
        return say(monthAlone, in.atDay(1));
    }

    /** The short name of a month, for scales. */
    public String monthShort(LocalDate in) {
        return say(monthShort, in);
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
        return names.regionDisplayName(code);
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

    private String say(SimpleDateFormat format, LocalDate on) {
        var midnight = on.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        synchronized (format) {
            var said = format.format((Object) midnight);
            // CLDR writes Tajik months as a heading has them.
            return language == Language.TG ? said.toLowerCase(language.locale()) : said;
        }
    }
}
