package org.vigil.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.SqlText;

/** The conditions of a filter; values are always parameters. */
final class PublishedWhere {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    PublishedWhere(CaseQuery query) {
        var text = query.text();
        add("s.names like :text", "text", text == null ? null : SqlText.containing(text.toLowerCase(Locale.ROOT)));
        add("s.country = :country", "country", query.country());
        liberty(query.liberty());
        add("s.charge_category = :charge", "charge", query.charge());
        add("s.sentence_bucket = :sentence", "sentence", query.sentence());
        add(":role = any (s.roles)", "role", query.role());
        add("coalesce(s.sex, 'UNKNOWN') = :sex", "sex", query.sex());
        add(":medium = any (case when s.media = '{}' then '{UNKNOWN}' else s.media end)", "medium", query.medium());
        add(PublishedSql.REPLY + " = :reply", "reply", query.reply());
        add(PublishedSql.DAYS + " = :days", "days", query.days());
        held(query.on(), query.certainty());
        add(
                "(extract(year from s.held_from_earliest) <= :year and extract(year from s.held_from_latest) >= :year)",
                "year",
                query.year());
    }

    private void held(@Nullable LocalDate day, @Nullable String certainty) {
        if (day != null) {
            parameters.put("heldOn", day);
            var certain = "coalesce(" + PublishedSql.HELD.replace(":on", ":heldOn") + ", false)";
            var possible = "coalesce(" + PublishedSql.MAY_BE_HELD.replace(":on", ":heldOn") + ", false)";
            conditions.add(
                    certainty == null
                            ? possible
                            : certainty.equals("CERTAIN") ? certain : possible + " and not " + certain);
        }
    }

    private void liberty(@Nullable String liberty) {
        if ("HELD".equals(liberty)) {
            conditions.add("(s.liberty_status like 'HELD%' or s.liberty_status = 'HOUSE_ARREST')");
        } else if ("RELEASED".equals(liberty)) {
            conditions.add("s.liberty_status like 'RELEASED%'");
        } else {
            add("s.liberty_status = :liberty", "liberty", liberty);
        }
    }

    PublishedWhere add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    PublishedWhere with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
