package org.vigil.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into one of the forms of a page, so that nothing is lost when it comes back.
 *
 * @param form which form; empty when nothing was sent
 * @param values the values by field
 */
public record CaseViewTyped(String form, Map<String, List<String>> values) {

    public static final CaseViewTyped NOTHING = new CaseViewTyped("", Map.of());

    public CaseViewTyped {
        values = Map.copyOf(values);
    }

    public boolean in(String which) {
        return form.equals(which);
    }

    /** What was typed in a field; nothing when it was another form or the field was empty. */
    public @Nullable String of(String which, String field) {
        return in(which) ? first(field) : null;
    }

    public boolean chosen(String which, String field, String value) {
        return in(which) && values.getOrDefault(field, List.of()).contains(value);
    }

    @Nullable
    String first(String field) {
        var typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() || typed.get(0).isBlank() ? null : typed.get(0);
    }
}
