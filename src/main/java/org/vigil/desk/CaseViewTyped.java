package org.vigil.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Refusal;

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

    /** What was typed in a field, as the use cases take it: empty where nothing was. */
    String text(String field) {
        var typed = first(field);
        return typed == null ? "" : typed;
    }

    /** @throws Refusal (invalid) when the field holds none of the codes */
    <E extends Enum<E>> E choice(String field, Class<E> codes, E usual) {
        var text = first(field);
        if (text == null) {
            return usual;
        }
        try {
            return Enum.valueOf(codes, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "refusal.choose");
        }
    }

    /** @throws Refusal (invalid) when the field is empty or holds none of the codes */
    <E extends Enum<E>> E required(String field, Class<E> codes) {
        if (first(field) == null) {
            throw Refusal.invalid(field, "refusal.choose");
        }
        return choice(field, codes, codes.getEnumConstants()[0]);
    }

    @Nullable
    UUID uuid(String field) {
        return asUuid(first(field));
    }

    static @Nullable UUID asUuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** @throws Refusal (invalid) when the field holds no day */
    @Nullable
    LocalDate day(String field) {
        var text = first(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "refusal.date");
        }
    }

    /** @throws Refusal (invalid) when the field is empty or holds no day */
    LocalDate requiredDay(String field) {
        var day = day(field);
        if (day == null) {
            throw Refusal.invalid(field, "refusal.missing");
        }
        return day;
    }
}
