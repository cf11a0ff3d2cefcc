package org.vigil.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the columns of a list mean; kept, shared with the team and used again for the next file with the same columns.
 *
 * @param publisher whose list it is: the source of every claim
 * @param country where all of it happened, for a list without a column for it
 * @param monthFirst whether 3/4/2022 is the 4th of March
 * @param columns what each column means; a column that is not named says nothing
 * @param words what words of the list mean in ours: "jailed" is HELD_SERVING
 */
public record ColumnMapping(
        String publisher,
        @Nullable String country,
        boolean monthFirst,
        Map<String, MappedField> columns,
        Map<String, String> words) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_WORDS = 500;

    public ColumnMapping {
        publisher = Limits.required("publisher", publisher, 200);
        country = country == null || country.isBlank() ? null : checked(country);
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
        if (!columns.containsValue(MappedField.NAME)) {
            throw Refusal.invalid("columns", "refusal.import.name-column");
        }
        if (country == null && !columns.containsValue(MappedField.COUNTRY)) {
            throw Refusal.invalid("country", "refusal.import.country-column");
        }
        if (columns.size() > MOST_COLUMNS || words.size() > MOST_WORDS) {
            throw Refusal.invalid("columns", "refusal.too-many", MOST_COLUMNS);
        }
    }

    private static String checked(String country) {
        try {
            return CountryCode.of(country).value();
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("country", "refusal.import.country-column");
        }
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** @throws Refusal when the text is no mapping */
    public static ColumnMapping fromJson(String json) {
        try {
            var read = JSON.readTree(json);
            Map<String, MappedField> columns = new LinkedHashMap<>();
            read.path("columns")
                    .properties()
                    .forEach(entry -> columns.put(
                            entry.getKey(), MappedField.valueOf(entry.getValue().asString())));
            Map<String, String> words = new LinkedHashMap<>();
            read.path("words")
                    .properties()
                    .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString()));
            return new ColumnMapping(
                    read.path("publisher").asString(""),
                    read.path("country").isString() ? read.path("country").asString() : null,
                    read.path("monthFirst").asBoolean(false),
                    columns,
                    words);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw Refusal.invalid("mapping", "refusal.import.mapping");
        }
    }

    /** Whether it speaks of these very columns. */
    boolean isOf(List<String> header) {
        return header.containsAll(columns.keySet());
    }
}
