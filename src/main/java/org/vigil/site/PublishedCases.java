package org.vigil.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The published cases, read as the role that can read nothing else. */
@Repository
class PublishedCases {

    private static final String COLUMNS = """
            select s.*, s.document #>> '{held,since}' as since_words, s.document #>> '{held,until}' as until_words,
                coalesce(s.document #>> '{held,sinceEstimated}' = 'true', false) as since_estimated,
                coalesce(s.document #>> '{held,untilEstimated}' = 'true', false) as until_estimated,
                jsonb_path_query_first(s.document, '$.otherNames[*] ? (exists(@.script) && @.script != "Latn").text') #>> '{}' as original_name,
                s.document #>> '{versions,0,whatChanged}' as what_changed
            """;
    private static final String SHOWN = "from published.summary s where s.is_current and s.state <> 'RETRACTED'";

    /** Held at 00:00 of a day, for certain; the counting rules in one place. */
    private static final String HELD = """
            s.held and s.held_from_latest < :on and (not s.held_until_known or s.held_until_earliest >= :on)""";

    /** Persons, each once, however many cases they have. */
    private static final String PERSONS = "count(distinct coalesce(s.person::text, s.ref))";

    private static final String MAY_BE_HELD = """
            s.held and (s.held_from_earliest is null or s.held_from_earliest < :on)
            and (not s.held_until_known or s.held_until_latest is null or s.held_until_latest >= :on)""";

    /** What can be counted by, with the expression that gives its keys. */
    private static final Map<String, String> GROUPS = Map.of(
            "country", "s.country",
            "liberty", "s.liberty_status",
            "charge", "s.charge_category",
            "role", "unnest(s.roles)",
            "sex", "coalesce(s.sex, 'UNKNOWN')",
            "medium", "unnest(case when s.media = '{}' then '{UNKNOWN}' else s.media end)",
            "sentence", "s.sentence_bucket",
            "year", "coalesce(extract(year from s.held_from_earliest)::int::text, 'UNKNOWN')");

    private static final String FROZEN =
            "select year, certain, possible, sha256, frozen_at, document from published.census";

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate reading;

    PublishedCases(@Qualifier("published") DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.streaming = new JdbcTemplate(source);
        this.streaming.setFetchSize(FETCH);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading.setReadOnly(true);
    }

    Optional<PublishedDocument> document(String ref) {
        return jdbc.sql("""
                        select s.document::text, s.etag, s.state, (select p.person_key from published.summary p
                                where p.person_key = s.person_key and p.ref <> s.ref and p.is_current and p.state <> 'RETRACTED' limit 1),
                            (select p.incident_key from published.summary p
                                where p.incident_key = s.incident_key and p.ref <> s.ref and p.is_current and p.state <> 'RETRACTED' limit 1)
                        from published.summary s where s.ref = ? and s.is_current""")
                .param(ref)
                .query((row, n) -> new PublishedDocument(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3).equals("RETRACTED"),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }

    /** Where the address of a merged case leads, while that is public; else what is said of an address that leads nowhere. */
    RuntimeException elsewhere(String ref, RuntimeException nowhere) {
        return jdbc.sql("select published.leads_to(?)")
                .param(ref)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .<RuntimeException>map(MovedCase::new)
                .orElse(nowhere);
    }

    /** The newest first, one more than asked for where there are more. */
    List<ListedCase> find(CaseQuery query, @Nullable String after, int limit) {
        var where = new Where(query);
        if (after != null) {
            where.add(
                    "(s.published_at, s.ref) < (select a.published_at, a.ref from published.summary a where a.ref = :after and a.is_current)",
                    "after",
                    after);
        }
        return jdbc.sql(COLUMNS + SHOWN + where.sql() + " order by s.published_at desc, s.ref desc limit "
                        + (limit + 1))
                .params(where.parameters)
                .query((row, n) -> read(row))
                .list();
    }

    int count(CaseQuery query) {
        var where = new Where(query);
        return jdbc.sql("select count(*) " + SHOWN + where.sql())
                .params(where.parameters)
                .query(Integer.class)
                .single();
    }

    /** How many are held at 00:00 of a day, in all. */
    HeldCount held(CaseQuery query, LocalDate on) {
        var where = new Where(query).with("on", on);
        return jdbc.sql("select 'ALL' as key, " + counts() + SHOWN + where.sql())
                .params(where.parameters)
                .query((row, n) -> count(row))
                .single();
    }

    /** The same by one of country, liberty, charge, role, sex, sentence, year; the greatest first, years in their order. */
    List<HeldCount> by(String group, CaseQuery query, LocalDate on) {
        var where = new Where(query).with("on", on);
        var order = group.equals("year") ? "key" : "persons desc, key";
        return jdbc.sql("select g.key, " + counts() + "from (select s.*, " + GROUPS.get(group) + " as key " + SHOWN
                        + where.sql() + ") g cross join lateral (select g.*) s group by g.key order by " + order)
                .params(where.parameters)
                .query((row, n) -> count(row))
                .list();
    }

    static boolean canCountBy(String group) {
        return GROUPS.containsKey(group);
    }

    private static String counts() {
        return PERSONS + " as persons, " + PERSONS + " filter (where " + HELD + ") as held, " + PERSONS
                + " filter (where (" + MAY_BE_HELD + ") and not coalesce(" + HELD + ", false)) as possible ";
    }

    /** The censuses that are frozen, the last year first. */
    List<FrozenYear> frozen() {
        return jdbc.sql(FROZEN + " order by year desc")
                .query((row, n) -> frozen(row))
                .list();
    }

    Optional<FrozenYear> frozen(int year) {
        return jdbc.sql(FROZEN + " where year = ?")
                .param(year)
                .query((row, n) -> frozen(row))
                .optional();
    }

    private static FrozenYear frozen(ResultSet row) throws SQLException {
        return new FrozenYear(
                row.getInt("year"),
                row.getInt("certain"),
                row.getInt("possible"),
                row.getString("sha256"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("document"));
    }

    /** Those held on a day by the year since when: certain where both ends of the range fall in it. */
    List<HeldCount> heldSinceYear(CaseQuery query, LocalDate on) {
        var where = new Where(query).with("on", on);
        return jdbc.sql("""
                        select coalesce(extract(year from coalesce(s.held_from_earliest, s.held_from_latest))::int::text, 'UNKNOWN') as key,
                            count(*) as persons,
                            count(*) filter (where extract(year from s.held_from_earliest) = extract(year from s.held_from_latest) and (%1$s)) as held,
                            count(*) filter (where not coalesce(extract(year from s.held_from_earliest) = extract(year from s.held_from_latest) and (%1$s), false)) as possible
                        %2$s and (%3$s) %4$s group by 1 order by 1""".formatted(HELD, SHOWN, MAY_BE_HELD, where.sql()))
                .params(where.parameters)
                .query((row, n) -> count(row))
                .list();
    }

    /** Those whose time in custody has not ended, the longest held first. */
    List<ListedCase> longestHeld(CaseQuery query, int most) {
        var where = new Where(query);
        return jdbc.sql(COLUMNS + SHOWN + " and s.held and not s.held_until_known" + where.sql()
                        + " order by s.held_from_latest, s.ref limit " + most)
                .params(where.parameters)
                .query((row, n) -> read(row))
                .list();
    }

    /** The cases of one person, the first one first. */
    List<ListedCase> ofPerson(String key) {
        return together("s.person_key", key);
    }

    /** The cases of one event with several victims. */
    List<ListedCase> ofIncident(String key) {
        return together("s.incident_key", key);
    }

    private List<ListedCase> together(String column, String key) {
        return jdbc.sql(COLUMNS + SHOWN + " and " + column + " = :key order by s.held_from_latest, s.ref limit "
                        + FETCH)
                .param("key", key)
                .query((row, n) -> read(row))
                .list();
    }

    /** What stands now of some cases, by reference; nothing of those that were taken back. */
    Map<String, ListedCase> standing(List<String> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<String, ListedCase>();
        jdbc.sql(COLUMNS + SHOWN + " and s.ref in (:refs)")
                .param("refs", refs)
                .query((row, n) -> read(row))
                .list()
                .forEach(listed -> found.put(listed.ref(), listed));
        return found;
    }

    /** Every published case that fits, one after the other, without holding them in memory. */
    void forEach(CaseQuery query, Consumer<ListedCase> consumer) {
        var where = new Where(query);
        var named = new org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate(streaming);
        reading.executeWithoutResult(status -> named.query(
                COLUMNS + SHOWN + where.sql() + " order by s.ref",
                where.parameters,
                (ResultSet row) -> consumer.accept(read(row))));
    }

    private static HeldCount count(ResultSet row) throws SQLException {
        return new HeldCount(row.getString("key"), row.getInt("persons"), row.getInt("held"), row.getInt("possible"));
    }

    private static ListedCase read(ResultSet row) throws SQLException {
        return new ListedCase(
                row.getString("ref"),
                row.getInt("version"),
                row.getString("display_name"),
                row.getString("original_name"),
                row.getBoolean("pseudonymous"),
                row.getString("country"),
                row.getString("liberty_status"),
                row.getString("charge_category"),
                row.getString("sentence_bucket"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getString("sex"),
                row.getBoolean("held"),
                row.getObject("held_from_earliest", LocalDate.class),
                row.getObject("held_from_latest", LocalDate.class),
                row.getString("since_words"),
                row.getBoolean("since_estimated"),
                row.getBoolean("held_until_known"),
                row.getObject("held_until_earliest", LocalDate.class),
                row.getObject("held_until_latest", LocalDate.class),
                row.getString("until_words"),
                row.getBoolean("until_estimated"),
                row.getString("what_changed"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    /** The conditions of a filter; values are always parameters. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(CaseQuery query) {
            var text = query.text();
            add("s.names like :text", "text", text == null ? null : like(text));
            add("s.country = :country", "country", query.country());
            liberty(query.liberty());
            add("s.charge_category = :charge", "charge", query.charge());
            add(":role = any (s.roles)", "role", query.role());
            add("s.sex = :sex", "sex", query.sex());
            add(
                    "(extract(year from s.held_from_earliest) <= :year and extract(year from s.held_from_latest) >= :year)",
                    "year",
                    query.year());
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

        private static String like(String text) {
            return "%"
                    + text.toLowerCase(Locale.ROOT)
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + "%";
        }

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        Where with(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        String sql() {
            return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
        }
    }
}
