package org.vigil.cases;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.vigil.shared.language.Cldr;

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
        return said(parts).collect(Collectors.joining(" "));
    }

    /** Side by side, with the comma of the language. */
    String listed(@Nullable String... parts) {
        return cldr().row(said(parts).toList());
    }

    Cldr cldr() {
        return Cldr.in(locale);
    }

    /** The text with its first letter raised. */
    String raised(String text) {
        return cldr().raised(text);
    }

    private static Stream<String> said(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isEmpty());
    }
}
