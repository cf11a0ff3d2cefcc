package org.vigil.publication.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.SqlText;

/** Which published cases are meant: conditions on {@code published.summary s}, each only where it is asked for. Values are always parameters. */
public final class PublishedConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Names that contain a text, whatever its case. */
    public PublishedConditions named(@Nullable String text) {
        return add(
                "s.names like :text", "text", text == null ? null : SqlText.containing(text.toLowerCase(Locale.ROOT)));
    }

    public PublishedConditions country(@Nullable String country) {
        return add("s.country = :country", "country", country);
    }

    public PublishedConditions charge(@Nullable String charge) {
        return add("s.charge_category = :charge", "charge", charge);
    }

    public PublishedConditions role(@Nullable String role) {
        return add(":role = any (s.roles)", "role", role);
    }

    /** One status; {@code HELD} and {@code RELEASED} stand for every status of that kind, house arrest among the held. */
    public PublishedConditions liberty(@Nullable String liberty) {
        if ("HELD".equals(liberty)) {
            return add("(s.liberty_status like 'HELD%' or s.liberty_status = 'HOUSE_ARREST')");
        }
        if ("RELEASED".equals(liberty)) {
            return add("s.liberty_status like 'RELEASED%'");
        }
        return add("s.liberty_status = :liberty", "liberty", liberty);
    }

    public PublishedConditions add(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition with its parameter; none where there is no value. */
    public PublishedConditions add(String condition, String name, @Nullable Object value) {
        return value == null ? this : with(name, value).add(condition);
    }

    /** A parameter of the statement around the conditions. */
    public PublishedConditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Each with its {@code and} before it; empty where nothing is asked for. */
    public String sql() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
