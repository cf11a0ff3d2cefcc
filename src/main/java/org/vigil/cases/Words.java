package org.vigil.cases;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the dossier's bundle in one language. */
record Words(MessageSource messages, Locale locale) {

    String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage("dossier." + key, arguments, locale), key);
    }

    /** A message with one argument, or nothing when that is not given. */
    @Nullable
    String sayIf(String key, @Nullable Object argument) {
        return argument == null ? null : say(key, argument);
    }

    /** The word for a value, small at the beginning. */
    String word(Enum<?> value) {
        var type = value.getDeclaringClass();
        var outer = type.getDeclaringClass();
        var name = outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
        return say(name + "." + value.name());
    }

    @Nullable
    String wordIf(@Nullable Enum<?> value) {
        return value == null ? null : word(value);
    }

    static String joined(@Nullable String... parts) {
        return join(" ", parts);
    }

    static String listed(@Nullable String... parts) {
        return join(", ", parts);
    }

    /** The text with its first letter raised. */
    String raised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(locale) + text.substring(first);
    }

    private static String join(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
