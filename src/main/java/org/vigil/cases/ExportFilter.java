package org.vigil.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the cases that the asker may know of an export takes; an absent part does not filter.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param stage stage
 */
public record ExportFilter(
        @Nullable String country, @Nullable Stage stage) {

    public static final ExportFilter ALL = new ExportFilter(null, null);

    public boolean takesAll() {
        return country == null && stage == null;
    }

    /** The condition on {@code c}, with its parameters. */
    String where(Map<String, Object> params) {
        var conditions = new ArrayList<String>(List.of("true"));
        if (country != null) {
            conditions.add("c.country = :country");
            params.put("country", country);
        }
        if (stage != null) {
            conditions.add("c.stage = :stage");
            params.put("stage", stage.name());
        }
        return String.join(" and ", conditions);
    }

    /** In codes, for the log. */
    public String codes() {
        var codes = new LinkedHashMap<String, String>();
        if (country != null) {
            codes.put("country", country);
        }
        if (stage != null) {
            codes.put("stage", stage.name());
        }
        return codes.isEmpty() ? "all" : codes.toString().replaceAll("[{} ]", "");
    }
}
