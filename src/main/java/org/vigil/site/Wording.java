package org.vigil.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.web.Text;

/** Says on public pages what the published copy holds as codes and dates. */
@Component
class Wording implements Text {

    static final Locale LANGUAGE = Locale.UK;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String of(String key, Object... args) {
        return messages.getMessage(key, args, LANGUAGE);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant time) {
        return day(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(LANGUAGE);
    }

    /** The word of a value that can be filtered and counted by. */
    String value(String group, String code) {
        return switch (group) {
            case "country" -> country(code);
            case "liberty" -> known("site.liberty." + code, "dossier.LibertyStatus." + code, code);
            case "charge" -> known("dossier.ChargeCategory." + code, "site.unknown", code);
            case "role" -> known("dossier.Role.Kind." + code, "site.unknown", code);
            case "sex" -> known("dossier.Sex.Value." + code, "site.unknown", code);
            case "sentence" -> known("dossier.SentenceBucket." + code, "site.unknown", code);
            default -> code.equals("UNKNOWN") ? of("site.year.unknown") : code;
        };
    }

    private String known(String key, String otherwise, String code) {
        var found = messages.getMessage(key, null, null, LANGUAGE);
        if (found == null) {
            found = messages.getMessage(otherwise, null, null, LANGUAGE);
        }
        return found == null ? code : found;
    }

    String roles(List<String> roles) {
        return roles.stream().map(role -> value("role", role)).collect(Collectors.joining(", "));
    }

    /** "Held since 18 May 2022 (188 days)", or what else is known. */
    String held(PublicCase.@Nullable Held held, LocalDate today) {
        return held == null
                ? of("site.held.no")
                : held(
                        new Span(
                                held.sinceEarliest(),
                                held.sinceLatest(),
                                held.ended(),
                                held.untilEarliest(),
                                held.untilLatest()),
                        held.since(),
                        held.until(),
                        today);
    }

    String held(ListedCase listed, LocalDate today) {
        var since = listed.heldFrom();
        return since == null
                ? of("site.held.no")
                : held(
                        new Span(
                                listed.heldFromEarliest(),
                                listed.heldFromLatest(),
                                listed.heldUntilKnown(),
                                listed.heldUntilEarliest(),
                                listed.heldUntilLatest()),
                        since,
                        listed.heldUntil(),
                        today);
    }

    private String held(Span span, String since, @Nullable String until, LocalDate today) {
        if (span.sinceEarliest == null && span.sinceLatest == null) {
            return of(span.ended ? "site.held.ended" : "site.held.unknown");
        }
        var days = days(span, today);
        if (span.ended) {
            return of(
                    span.isNamed() ? "site.held.until" : "site.held.until.some",
                    since,
                    until == null ? of("site.held.until.unknown") : until,
                    days);
        }
        return of(span.isNamed() ? "site.held.since" : "site.held.some", since, days);
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
        var parts = new ArrayList<String>();
        add(parts, "site.filter.liberty", "liberty", query.liberty());
        add(parts, "site.filter.country", "country", query.country());
        add(parts, "site.filter.role", "role", query.role());
        add(parts, "site.filter.sex", "sex", query.sex());
        add(parts, "site.filter.charge", "charge", query.charge());
        if (query.year() != null) {
            parts.add(of("site.filter.year", String.valueOf(query.year())));
        }
        if (query.text() != null) {
            parts.add(of("site.filter.text", query.text()));
        }
        return of(
                "site.filter.sentence",
                parts.isEmpty() ? of("site.filter.all") : raised(String.join(", ", parts)),
                people);
    }

    private void add(List<String> parts, String key, String group, @Nullable String code) {
        if (code != null) {
            parts.add(of(key, value(group, code)));
        }
    }

    static String raised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(LANGUAGE) + text.substring(1);
    }

    static <T> Comparator<T> byText(java.util.function.Function<T, String> text) {
        var collator = java.text.Collator.getInstance(LANGUAGE);
        return (one, other) -> collator.compare(text.apply(one), text.apply(other));
    }
}
