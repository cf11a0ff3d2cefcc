package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CleanText;

/** The checks that facts make of what they are built from; each refusal names the field. */
final class Check {

    private Check() {}

    static void that(boolean holds, String field, String message) {
        if (!holds) {
            throw new InvalidFieldException(field, message);
        }
    }

    static @Nullable String optional(String field, @Nullable String text) {
        return optional(field, text, CleanText.LONGEST);
    }

    static String text(String field, String text) {
        return text(field, text, CleanText.LONGEST);
    }

    static String text(String field, String text, int longest) {
        var clean = optional(field, text, longest);
        if (clean == null) {
            throw new InvalidFieldException(field, field + " is empty: fill it in.");
        }
        return clean;
    }

    private static @Nullable String optional(String field, @Nullable String text, int longest) {
        try {
            return CleanText.orNull(field, text, longest);
        } catch (IllegalArgumentException refused) {
            throw new InvalidFieldException(field, String.valueOf(refused.getMessage()));
        }
    }
}
