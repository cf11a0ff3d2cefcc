package org.vigil.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.FactForm;
import org.vigil.cases.FactWording;
import org.vigil.cases.dossier.DaysHeld;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.Page;

/** The desk's words in the reader's language: messages, labels, countries, and times as people say them. */
@Component
class DeskWords {

    private static final Duration SOON = Duration.ofHours(24);

    private final MessageSource messages;
    private final FactWording facts;
    private final Clock clock;

    DeskWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.facts = new FactWording(messages);
        this.clock = clock;
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    String sayOr(String key, String otherwise, Object... args) {
        var said = messages.getMessage(key, args, otherwise, locale());
        return said == null ? otherwise : said;
    }

    /** What to do about a wrong field. */
    String say(Refusal.FieldError error) {
        return sayOr(error.code(), say("desk.refused.field"), error.args().toArray());
    }

    String label(Enum<?> value) {
        return facts.label(value, locale());
    }

    /** The label as it stands inside a sentence. */
    String word(Enum<?> value) {
        var label = label(value);
        return label.substring(0, 1).toLowerCase(locale()) + label.substring(1);
    }

    String label(FactForm.Field field) {
        return facts.fieldLabel(field, locale());
    }

    /** The date with its preposition: "on 18 May 2022", "between May and July 2022". */
    String when(FuzzyDate date) {
        return facts.when(date, locale());
    }

    /** For how many days somebody has been held who was taken on that date and is not free yet. */
    String daysHeld(FuzzyDate since) {
        var today = LocalDate.ofInstant(clock.instant(), zone());
        var last = since.latest() == null ? today : since.latest();
        var first = since.earliest();
        return facts.daysHeld(
                new DaysHeld(
                        Math.max(0, ChronoUnit.DAYS.between(last, today)),
                        first == null ? null : Math.max(0, ChronoUnit.DAYS.between(first, today))),
                locale());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(british(locale()))
                .format(day);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone()));
    }

    /** A day in a narrow place: "18 May". */
    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale()).format(day);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", locale())
                .withZone(zone())
                .format(at);
    }

    String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
    }

    /** The name of a script by its four-letter code. */
    String script(String code) {
        return new Locale.Builder().setScript(code).build().getDisplayScript(locale());
    }

    /** Every country by its name, the chosen one marked. */
    List<Choice> countries(@Nullable String chosen) {
        var byName = Comparator.comparing(Choice::label, Collator.getInstance(locale()));
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Choice.of(code, country(code)).selectedIf(code.equals(chosen)))
                .sorted(byName)
                .toList();
    }

    /** The values of an enumeration with their labels, the chosen one marked. */
    List<Choice> choices(Enum<?>[] values, @Nullable String chosen) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), label(value))
                        .selectedIf(value.name().equals(chosen)))
                .toList();
    }

    boolean isCountry(String code) {
        try {
            return !CountryCode.of(code).value().isEmpty();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** When something is due, from here: "in 3 hours", "2 days overdue". */
    String due(Instant due) {
        var left = Duration.between(clock.instant(), due);
        if (left.isNegative()) {
            var over = left.negated();
            return over.toHours() < 48
                    ? say("desk.due.overdue.hours", Math.max(1, over.toHours()))
                    : say("desk.due.overdue.days", over.toDays());
        }
        if (left.toMinutes() < 60) {
            return say("desk.due.minutes", Math.max(1, left.toMinutes()));
        }
        return left.toHours() < 48 ? say("desk.due.hours", left.toHours()) : say("desk.due.days", left.toDays());
    }

    /** How a due time is drawn: past, near, or later. */
    String dueLevel(Instant due) {
        var left = Duration.between(clock.instant(), due);
        return left.isNegative() ? "over" : left.compareTo(SOON) < 0 ? "soon" : "later";
    }

    /** A length of time as people say it: "20 minutes", "5 hours", "3 days". */
    String length(Duration length) {
        if (length.toMinutes() < 60) {
            return say("desk.overview.minutes", length.toMinutes());
        }
        return length.toHours() < 48
                ? say("desk.overview.hours", length.toHours())
                : say("desk.overview.days", length.toDays());
    }

    /** What is still to come of some work, as a sentence: "About 20 minutes left." */
    String remaining(@Nullable Duration left) {
        if (left == null) {
            return say("desk.remaining.unknown");
        }
        return say(
                "desk.remaining",
                left.toSeconds() < 60 ? say("desk.remaining.seconds", Math.max(1, left.toSeconds())) : length(left));
    }

    /** How long ago something was: "3 days ago". */
    String ago(Instant at) {
        var past = Duration.between(at, clock.instant());
        if (past.toMinutes() < 60) {
            return say("desk.ago.minutes", Math.max(1, past.toMinutes()));
        }
        return past.toHours() < 48 ? say("desk.ago.hours", past.toHours()) : say("desk.ago.days", past.toDays());
    }

    /** The context of a page that is shown instead of the one asked for, where no model was filled yet. */
    Page page(HttpServletRequest request, SignedInUser reader) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                locale(),
                request.getRequestURI(),
                "",
                csrf == null ? null : csrf.getToken(),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                reader.displayName(),
                reader.roles().stream().map(Role::name).sorted().toList(),
                0,
                this::say);
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    /** British dates in English, the reader's own elsewhere. */
    private static Locale british(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
