package org.vigil.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CleanText;

/** Reads the parameters of an address; a blank one is absent, and a wrong one is named. */
final class Query {

    private static final int LONGEST = 300;

    private Query() {}

    static @Nullable String text(String name, @Nullable String value) {
        return read(name, value, Function.identity());
    }

    static <T> @Nullable T read(String name, @Nullable String value, Function<String, T> reader) {
        try {
            var text = CleanText.orNull(name, value, LONGEST);
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(Problem.fields(java.util.List.of(
                    Problem.Field.worded(name, "refusal.field", String.valueOf(wrong.getMessage())))));
        }
    }

    /** A choice written in small letters, as addresses are. */
    static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String value, Class<E> choices) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(value.strip())) {
                return choice;
            }
        }
        throw new ProblemException(Problem.field(
                name, "refusal.not-among", JsonProblems.possible(choices).toLowerCase(java.util.Locale.ROOT)));
    }
}
