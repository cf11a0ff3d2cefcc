package org.vigil.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.vigil.cases.FactWording;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * How the desk says things on the pages of a case: words of the bundle, people by name, times as people say them.
 *
 * @param messages the bundles
 * @param facts how facts are said
 * @param locale language of the reader
 * @param names display names by account
 * @param now the present
 */
record CaseViewWords(MessageSource messages, FactWording facts, Locale locale, Map<UserId, String> names, Instant now) {

    private static final Duration SOON = Duration.ofHours(24);

    String say(String key, @Nullable Object... arguments) {
        return Objects.requireNonNull(messages.getMessage("deskcase." + key, arguments, locale), key);
    }

    /** The word for a code of an enumeration that is not the dossier's. */
    String code(String family, Object code) {
        return say(family + "." + code);
    }

    String any(String key, @Nullable Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale), key);
    }

    String who(@Nullable UserId user) {
        return user == null ? say("someone") : names.getOrDefault(user, say("someone"));
    }

    /** A day: 18 May 2022. */
    String day(Instant time) {
        return day(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    /** A time: 18 May 2022, 14:05. */
    String time(Instant time) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).format(time.atOffset(ZoneOffset.UTC));
    }

    String due(Instant due) {
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            var over = left.negated();
            return over.toHours() < 24 ? say("due.over.hours", over.toHours()) : say("due.over.days", over.toDays());
        }
        return left.toHours() < 48 ? say("due.hours", left.toHours()) : say("due.days", left.toDays());
    }

    /** How near a due time is: over, soon or later. */
    String dueLevel(Instant due) {
        var left = Duration.between(now, due);
        return left.isNegative() ? "over" : left.compareTo(SOON) < 0 ? "soon" : "later";
    }

    /** The message of a refusal's code. */
    String refusal(String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, code, locale));
    }

    String refusal(Refusal refusal) {
        return refusal(refusal.code(), refusal.args().toArray());
    }
}
