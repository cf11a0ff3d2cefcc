package org.vigil.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.publication.document.PublishedConditions;

/** The conditions of a question that the tables answer; {@code :today} stands for the day on which days held are counted. */
final class PublishedWhere {

    private PublishedWhere() {}

    static PublishedConditions of(CaseQuery query, LocalDate today) {
        var where = new PublishedConditions()
                .with("today", today)
                .named(query.text())
                .country(query.country())
                .liberty(query.liberty())
                .charge(query.charge())
                .role(query.role())
                .add("s.sentence_bucket = :sentence", "sentence", query.sentence())
                .add("coalesce(s.sex, 'UNKNOWN') = :sex", "sex", query.sex())
                .add(
                        ":medium = any (case when s.media = '{}' then '{UNKNOWN}' else s.media end)",
                        "medium",
                        query.medium())
                .add(PublishedSql.REPLY + " = :reply", "reply", query.reply())
                .add(PublishedSql.DAYS + " = :days", "days", query.days())
                .add(
                        "(extract(year from s.held_from_earliest) <= :year and extract(year from s.held_from_latest) >= :year)",
                        "year",
                        query.year());
        var day = query.on();
        return day == null ? where : where.add(held(query.certainty()), "heldOn", day);
    }

    private static String held(@Nullable String certainty) {
        var certain = "coalesce(" + PublishedSql.HELD.replace(":on", ":heldOn") + ", false)";
        var possible = "coalesce(" + PublishedSql.MAY_BE_HELD.replace(":on", ":heldOn") + ", false)";
        if (certainty == null) {
            return possible;
        }
        return certainty.equals("CERTAIN") ? certain : possible + " and not " + certain;
    }
}
