package org.vigil.cases;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CleanText;
import org.vigil.shared.Refusal;

/** Texts as they enter a case: stripped, of a bounded length, without control characters or direction overrides. */
public final class Limits {

    private Limits() {}

    public static String required(String field, @Nullable String text, int longest) {
        var cleaned = optional(field, text, longest);
        if (cleaned == null) {
            throw Refusal.invalid(field, "refusal.missing");
        }
        return cleaned;
    }

    public static @Nullable String optional(String field, @Nullable String text, int longest) {
        if (text != null && text.strip().length() > longest) {
            throw Refusal.invalid(field, "refusal.too-long", longest);
        }
        try {
            return CleanText.orNull(field, text, longest);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "refusal.unclean");
        }
    }
}
