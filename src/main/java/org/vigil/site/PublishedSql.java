package org.vigil.site;

import java.util.Map;
import org.vigil.search.DaysHeld;

/** What a published case is to a statement, and the counting rules in one place. */
final class PublishedSql {

    /** The name in Latin script, where one is recorded. */
    static final String NAME = "coalesce(s.extracts ->> 'name', s.display_name)";

    static final String COLUMNS = "select s.*, " + NAME + """
             as listed_name, s.extracts ->> 'originalName' as original_name,
                s.document #>> '{held,since}' as since_words, s.document #>> '{held,until}' as until_words,
                coalesce(s.document #>> '{held,sinceEstimated}' = 'true', false) as since_estimated,
                coalesce(s.document #>> '{held,untilEstimated}' = 'true', false) as until_estimated,
                s.document #>> '{versions,0,whatChanged}' as what_changed
            """;

    static final String SHOWN = "from published.summary s where s.is_current and s.state <> 'RETRACTED'";

    /** Held at 00:00 of a day, for certain; the counting rules in one place. */
    static final String HELD = """
            s.held and s.held_from_latest < :on and (not s.held_until_known or s.held_until_earliest >= :on)""";

    /** Persons, each once, however many cases they have. */
    static final String PERSON = "coalesce(s.person::text, s.ref) as who";

    static final String MAY_BE_HELD = """
            s.held and (s.held_from_earliest is null or s.held_from_earliest < :on)
            and (not s.held_until_known or s.held_until_latest is null or s.held_until_latest >= :on)""";

    private static final String STATUS = """
            case when s.liberty_status like 'HELD%' or s.liberty_status = 'HOUSE_ARREST' then 'HELD'
                when s.liberty_status like 'RELEASED%' then 'RELEASED' else s.liberty_status end""";

    static final String REPLY =
            "case when jsonb_path_exists(s.document, '$.replies[*] ? (!(@.kind == \"NO_RESPONSE\"))') then 'REPLIED' else 'NONE' end";

    /** The days that are certain up to {@code :today}. */
    static final String LEAST_DAYS = """
            greatest(0, coalesce(case when s.held_until_known then least(coalesce(s.held_until_earliest, s.held_from_latest), :today)
                else :today end - s.held_from_latest, 0))""";

    /** The days that are possible up to {@code :today}; absent where nobody knows. */
    static final String MOST_DAYS = """
            case when s.held_from_earliest is not null and not (s.held_until_known and s.held_until_latest is null) then
                greatest(0, case when s.held_until_known then least(s.held_until_latest, :today) else :today end - s.held_from_earliest) end""";

    /** What can be counted by, with the expression that gives its keys. */
    static final Map<String, String> GROUPS = Map.of(
            "country", "s.country",
            "liberty", "s.liberty_status",
            "charge", "s.charge_category",
            "role", "unnest(s.roles)",
            "sex", "coalesce(s.sex, 'UNKNOWN')",
            "medium", "unnest(case when s.media = '{}' then '{UNKNOWN}' else s.media end)",
            "sentence", "s.sentence_bucket",
            "status", STATUS,
            "year", """
                    unnest(case when s.held_from_earliest is null or s.held_from_latest is null then array['UNKNOWN'] else
                        array(select y::text from generate_series(extract(year from s.held_from_earliest)::int, extract(year from s.held_from_latest)::int) y) end)""",
            "reply", REPLY);

    static final String DAYS = daysExpression();

    private static String daysExpression() {
        var steps = new StringBuilder("case when s.held_from_earliest is null and s.held_from_latest is null"
                + " or s.held_until_known and s.held_until_earliest is null then 'UNKNOWN'");
        for (var step : DaysHeld.values()) {
            if (step.below() < Integer.MAX_VALUE) {
                steps.append(" when ")
                        .append(LEAST_DAYS)
                        .append(" < ")
                        .append(step.below())
                        .append(" then '")
                        .append(step)
                        .append("'");
            }
        }
        return steps.append(" else '")
                .append(DaysHeld.OVER_10_YEARS)
                .append("' end")
                .toString();
    }

    /** Counts persons in rows that have a key: held for certain where one of their cases says so, possibly where none does but one may. */
    static String counted(String rows, String key) {
        return "select w.key, count(*) as persons, count(*) filter (where w.certain) as held, "
                + "count(*) filter (where w.possible and not w.certain) as possible from (select " + key + " as key, "
                + PERSON
                + ", bool_or(coalesce(" + HELD + ", false)) as certain, bool_or(coalesce(" + MAY_BE_HELD
                + ", false)) as possible from (" + rows + ") s group by 1, 2) w group by w.key";
    }

    private PublishedSql() {}
}
