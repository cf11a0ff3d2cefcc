package org.vigil.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.language.Cldr;
import org.vigil.shared.language.Language;
import org.vigil.shared.web.DrawingWords;
import org.vigil.shared.web.Text;

/** Says on public pages what the published copy holds as codes and dates, in the language of the request. */
@Component
class Wording implements Text {

    /** In what order a filter is said. */
    private static final List<String> SAID = List.of(
            "liberty", "on", "country", "role", "sex", "medium", "charge", "sentence", "days", "year", "reply", "q");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String of(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** The language of the request; English where nobody asks by an address. */
    static Language language() {
        var context = LocaleContextHolder.getLocaleContext();
        var locale = context == null ? null : context.getLocale();
        return locale == null ? Language.EN : Language.of(locale);
    }

    static Locale locale() {
        return language().locale();
    }

    static Cldr cldr() {
        return Cldr.in(language());
    }

    /** The address of a page in the language of the request. */
    static String path(String place) {
        return language().address(place);
    }

    static String day(LocalDate day) {
        return cldr().day(day);
    }

    static String day(Instant time) {
        return day(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    static String month(LocalDate day) {
        return cldr().monthInPhrase(YearMonth.from(day));
    }

    static String country(String code) {
        return cldr().country(code);
    }

    /** A year, written without the marks of a count. */
    static String year(long year) {
        return cldr().plain(year);
    }

    static String number(long count) {
        return cldr().number(count);
    }

    /** The word of a value that can be filtered and counted by. */
    String value(String group, String code) {
        return switch (group) {
            case "country" -> country(code);
            case "liberty" -> known("site.liberty." + code, "dossier.LibertyStatus." + code, code);
            case "charge" -> known("dossier.ChargeCategory." + code, "site.unknown", code);
            case "role" -> known("dossier.Role.Kind." + code, "site.unknown", code);
            case "medium" -> known("dossier.Affiliation.Medium." + code, "site.unknown", code);
            case "sex" -> known("dossier.Sex.Value." + code, "site.unknown", code);
            case "sentence" -> known("dossier.SentenceBucket." + code, "site.unknown", code);
            case "status" -> known("site.liberty." + code, "dossier.LibertyStatus." + code, code);
            case "days", "reply" -> known("site." + group + "." + code, "site.unknown", code);
            case "year" -> code.equals("UNKNOWN") ? of("site.year.unknown") : year(Long.parseLong(code));
            default -> code;
        };
    }

    private String known(String key, String otherwise, String code) {
        var found = messages.getMessage(key, null, null, locale());
        if (found == null) {
            found = messages.getMessage(otherwise, null, null, locale());
        }
        return found == null ? code : found;
    }

    String roles(List<String> roles) {
        return cldr().row(roles.stream().map(role -> value("role", role)).toList());
    }

    /** The name as a title; the words that stand for a withheld one are those of the page's language. */
    String name(ListedCase listed) {
        return raised(listed.pseudonymous() ? somebody(listed) : listed.name());
    }

    private String somebody(ListedCase listed) {
        var role = listed.roles().isEmpty() ? "UNKNOWN" : listed.roles().get(0);
        return language() == Language.EN
                ? listed.name()
                : of("publication.somebody", of("publication.somebody." + role), country(listed.country()));
    }

    /** "3 held, possibly 1 more". */
    String said(HeldCount count) {
        return of("site.count.said", count.held(), count.possible());
    }

    /** What a drawing says, its numbers and years as the page writes them. */
    DrawingWords drawn(String title, String description) {
        return new DrawingWords(title, description, Wording::number, Wording::year);
    }

    /** "Held since 18 May 2022 (188 days)", or what else is known. */
    String held(PublicCase.@Nullable Held held, LocalDate today) {
        return held == null
                ? of("site.held.no")
                : held(
                        held.byState() ? "site.held" : "site.missing",
                        new Span(
                                held.sinceEarliest(),
                                held.sinceLatest(),
                                held.ended(),
                                held.untilEarliest(),
                                held.untilLatest()),
                        Boolean.TRUE.equals(held.sinceEstimated()),
                        Boolean.TRUE.equals(held.untilEstimated()),
                        today);
    }

    String held(ListedCase listed, LocalDate today) {
        return listed.heldFrom() == null
                ? of("site.held.no")
                : held(
                        listed.heldByState() ? "site.held" : "site.missing",
                        Span.of(listed),
                        listed.heldFromEstimated(),
                        listed.heldUntilEstimated(),
                        today);
    }

    /** Whom others than a state hold is missing, not held: the same sentences in other words. */
    private String held(String kind, Span span, boolean sinceEstimated, boolean untilEstimated, LocalDate today) {
        if (span.sinceEarliest == null && span.sinceLatest == null) {
            return of(kind + (span.ended ? ".ended" : ".unknown"));
        }
        var since = date(span.sinceEarliest, span.sinceLatest, sinceEstimated);
        var days = days(span, today);
        if (span.ended) {
            var until = span.untilEarliest == null && span.untilLatest == null
                    ? of("site.held.until.unknown")
                    : date(span.untilEarliest, span.untilLatest, untilEstimated);
            return of(kind + (span.isNamed() ? ".until" : ".until.some"), since, until, days);
        }
        return of(kind + (span.isNamed() ? ".since" : ".some"), since, days);
    }

    /** A date as far as it is known, as it stands after "since": "18 May 2022", "May 2022", "between May and July 2022". */
    private String date(@Nullable LocalDate earliest, @Nullable LocalDate latest, boolean estimated) {
        var plain = date(earliest, latest);
        return estimated ? of("dossier.date.about", plain) : plain;
    }

    private String date(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null) {
            return of("dossier.date.notAfter", cldr().dayInPhrase(Objects.requireNonNull(latest)));
        }
        if (latest == null) {
            return of("dossier.date.notBefore", cldr().dayInPhrase(earliest));
        }
        if (earliest.equals(latest)) {
            return cldr().dayInPhrase(earliest);
        }
        var from = YearMonth.from(earliest);
        var to = YearMonth.from(latest);
        if (earliest.getDayOfMonth() > 1 || !latest.equals(to.atEndOfMonth())) {
            return of("dossier.date.between", cldr().dayInPhrase(earliest), cldr().dayInPhrase(latest));
        }
        if (from.equals(to)) {
            return cldr().monthInPhrase(from);
        }
        if (from.equals(YearMonth.of(to.getYear(), 1)) && to.getMonthValue() == 12) {
            return year(to.getYear());
        }
        var beginning = from.getYear() == to.getYear() ? cldr().monthAlone(from) : cldr().month(from);
        return of("dossier.date.between", beginning, cldr().month(to));
    }

    private String days(Span span, LocalDate today) {
        var least = span.least(today);
        var most = span.most(today);
        if (most == null) {
            return of("site.days.least", least);
        }
        return most == least ? of("site.days", least) : of("site.days.range", least, most);
    }

    /** A time in custody as far as it is known. */
    record Span(
            @Nullable LocalDate sinceEarliest,
            @Nullable LocalDate sinceLatest,
            boolean ended,
            @Nullable LocalDate untilEarliest,
            @Nullable LocalDate untilLatest) {

        static Span of(ListedCase listed) {
            return new Span(
                    listed.heldFromEarliest(),
                    listed.heldFromLatest(),
                    listed.heldUntilKnown(),
                    listed.heldUntilEarliest(),
                    listed.heldUntilLatest());
        }

        /** Whether the beginning is called by one name, a day, a month or a year, or limited on one side; else it is a range. */
        boolean isNamed() {
            if (sinceEarliest == null || sinceLatest == null || sinceEarliest.equals(sinceLatest)) {
                return true;
            }
            var month = sinceEarliest.getDayOfMonth() == 1
                    && sinceLatest.equals(sinceEarliest.plusMonths(1).minusDays(1));
            var year = sinceEarliest.getDayOfYear() == 1
                    && sinceLatest.equals(sinceEarliest.plusYears(1).minusDays(1));
            return month || year;
        }

        /** The days that are certain. */
        long least(LocalDate today) {
            var lastStart = sinceLatest == null ? today : sinceLatest;
            var firstEnd = ended ? earlier(untilEarliest == null ? lastStart : untilEarliest, today) : today;
            return days(lastStart, firstEnd);
        }

        /** The days that are possible; nothing limits them when no source limits the beginning. */
        @Nullable
        Long most(LocalDate today) {
            var lastEnd = ended && untilLatest != null ? earlier(untilLatest, today) : today;
            return sinceEarliest == null ? null : days(sinceEarliest, lastEnd);
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }

        private static long days(LocalDate from, LocalDate to) {
            return Math.max(0, ChronoUnit.DAYS.between(from, to));
        }
    }

    /** The filter as a sentence: "Held, in Tajikistan, charged as anti-state: 6 people". */
    String sentence(CaseQuery query, int people) {
        return of("site.filter.sentence", parts(query), people);
    }

    /** The parts of a filter in words: "Held, in Tajikistan". */
    String parts(CaseQuery query) {
        var parts = SAID.stream()
                .filter(query.parameters()::containsKey)
                .map(part -> part(query, part))
                .toList();
        return parts.isEmpty() ? of("site.filter.all") : raised(cldr().row(parts));
    }

    /** One part of a filter in words. */
    String part(CaseQuery query, String part) {
        var value = query.parameters().getOrDefault(part, "");
        if (part.equals("on")) {
            return of(
                    "site.filter.on" + (query.certainty() == null ? "" : "." + query.certainty()),
                    day(LocalDate.parse(value)));
        }
        return switch (part) {
            case "q" -> of("site.filter.text", apart(value));
            case "sentence" -> of("site.filter.punishment", value(part, value));
            default -> of("site.filter." + part, value(part, value));
        };
    }

    /** What somebody typed keeps its own direction within a sentence of the other one. */
    private static String apart(String typed) {
        return language().isRightToLeft() ? "\u2068" + typed + "\u2069" : typed;
    }

    static String raised(String text) {
        return cldr().raised(text);
    }

    static <T> Comparator<T> byText(Function<T, String> text) {
        return Comparator.comparing(text, cldr().order());
    }
}
