package org.vigil.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.search.Counted;
import org.vigil.search.DaysHeld;
import org.vigil.search.Facet;
import org.vigil.search.Found;
import org.vigil.search.Order;
import org.vigil.search.Place;
import org.vigil.search.PublishedIndex;
import org.vigil.search.Tally;
import org.vigil.shared.SqlText;
import org.vigil.shared.Today;
import org.vigil.shared.language.Language;

/**
 * The published cases, read as the role that can read nothing else. What is listed and counted comes from the index in memory, by the
 * same rules as here; the tables answer it where the index is not ready yet. What a case looks like always comes from the tables.
 */
@Repository
class PublishedCases {

    private static final String COLUMNS = """
            select s.*, s.document #>> '{held,since}' as since_words, s.document #>> '{held,until}' as until_words,
                coalesce(s.document #>> '{held,sinceEstimated}' = 'true', false) as since_estimated,
                coalesce(s.document #>> '{held,untilEstimated}' = 'true', false) as until_estimated,
                s.document #>> '{versions,0,whatChanged}' as what_changed
            """;
    private static final String SHOWN = "from published.summary s where s.is_current and s.state <> 'RETRACTED'";

    /** Held at 00:00 of a day, for certain; the counting rules in one place. */
    private static final String HELD = """
            s.held and s.held_from_latest < :on and (not s.held_until_known or s.held_until_earliest >= :on)""";

    /** Persons, each once, however many cases they have. */
    private static final String PERSON = "coalesce(s.person::text, s.ref) as who";

    private static final String MAY_BE_HELD = """
            s.held and (s.held_from_earliest is null or s.held_from_earliest < :on)
            and (not s.held_until_known or s.held_until_latest is null or s.held_until_latest >= :on)""";

    private static final String STATUS = """
            case when s.liberty_status like 'HELD%' or s.liberty_status = 'HOUSE_ARREST' then 'HELD'
                when s.liberty_status like 'RELEASED%' then 'RELEASED' else s.liberty_status end""";

    private static final String REPLY =
            "case when jsonb_path_exists(s.document, '$.replies[*] ? (!(@.kind == \"NO_RESPONSE\"))') then 'REPLIED' else 'NONE' end";

    /** The days that are certain up to {@code :today}. */
    private static final String LEAST_DAYS = """
            greatest(0, coalesce(case when s.held_until_known then least(coalesce(s.held_until_earliest, s.held_from_latest), :today)
                else :today end - s.held_from_latest, 0))""";

    /** What can be counted by, with the expression that gives its keys. */
    private static final Map<String, String> GROUPS = Map.of(
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

    private static final String DAYS = daysExpression();

    private static String daysExpression() {
        var steps = new StringBuilder(
                "case when s.held_from_earliest is null and s.held_from_latest is null then 'UNKNOWN'");
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

    private static final String FROZEN =
            "select year, certain, possible, sha256, frozen_at, document from published.census";

    private static final int MOST_TOGETHER = 500;

    private final PublishedIndex index;
    private final Clock clock;
    private final JdbcClient jdbc;

    PublishedCases(PublishedIndex index, @Qualifier("published") DataSource source, Clock clock) {
        this.index = index;
        this.clock = clock;
        this.jdbc = JdbcClient.create(source);
    }

    Optional<PublishedDocument> document(String ref) {
        return document(ref, Language.EN);
    }

    /** The document in a language; in English where it was not written in that. */
    Optional<PublishedDocument> document(String ref, Language language) {
        return jdbc.sql("""
                        select coalesce(d.document, s.document)::text, coalesce(d.etag, s.etag), s.state,
                            (select p.person_key from published.summary p
                                where p.person_key = s.person_key and p.ref <> s.ref and p.is_current and p.state <> 'RETRACTED' limit 1),
                            (select p.incident_key from published.summary p
                                where p.incident_key = s.incident_key and p.ref <> s.ref and p.is_current and p.state <> 'RETRACTED' limit 1)
                        from published.summary s left join published.document d
                            on d.ref = s.ref and d.version = s.version and d.language = ?
                        where s.ref = ? and s.is_current""")
                .params(language.code(), ref)
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
    List<ListedCase> find(CaseQuery query, @Nullable Place after, int limit) {
        return page(query, Order.NEWEST, after, limit + 1, LocalDate.EPOCH).cases();
    }

    /**
     * A page of a list.
     *
     * @param cases the cases, in their order
     * @param next where the page after it begins
     */
    record CasePage(List<ListedCase> cases, @Nullable String next) {}

    /** @param today the day on which days in custody are counted */
    CasePage page(CaseQuery query, Order order, @Nullable Place after, int limit, LocalDate today) {
        return index.find(query.question(), order, after, limit, today)
                .map(this::shown)
                .orElseGet(() -> fromTables(query, order, after, limit, today));
    }

    /** What was taken back since it was found is left out. */
    private CasePage shown(Found found) {
        var shown = standing(found.refs());
        return new CasePage(
                found.refs().stream().map(shown::get).filter(Objects::nonNull).toList(), found.next());
    }

    /**
     * The words of a case in which a question is marked.
     *
     * @param names other names
     * @param paragraphs of the summary
     */
    record Words(List<String> names, List<String> paragraphs) {}

    Map<String, Words> words(List<String> refs) {
        var words = new HashMap<String, Words>();
        jdbc.sql("""
                        select s.ref, array(select n ->> 'text' from jsonb_array_elements(s.document -> 'otherNames') n),
                            array(select jsonb_array_elements_text(s.document -> 'summary'))
                        """ + SHOWN + " and s.ref in (:refs)").param("refs", refs).query(row -> {
            words.put(row.getString(1), new Words(texts(row.getArray(2)), texts(row.getArray(3))));
        });
        return words;
    }

    private static List<String> texts(java.sql.Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private CasePage fromTables(CaseQuery query, Order order, @Nullable Place after, int limit, LocalDate today) {
        var where = new Where(query).with("today", today);
        var key = switch (order) {
            case BEST, NEWEST -> "s.published_at";
            case LATEST -> "coalesce(s.held_from_latest - date '1970-01-01', -2147483648)";
            case LONGEST -> LEAST_DAYS;
        };
        var newest = order == Order.BEST || order == Order.NEWEST;
        if (after != null) {
            where.conditions.add("(" + key + ", s.ref) < (:key, :after)");
            where.parameters.put("key", newest ? time(after.key()) : after.key());
            where.parameters.put("after", after.ref());
        }
        var found = jdbc.sql(COLUMNS + ", " + (newest ? "0" : key) + " as sorted_by " + SHOWN + where.sql()
                        + " order by " + key + " desc, s.ref desc limit " + (limit + 1))
                .params(where.parameters)
                .query((row, n) -> new Sorted(read(row), row.getLong("sorted_by")))
                .list();
        var cases = found.stream().map(Sorted::listed).limit(limit).toList();
        if (found.size() <= limit) {
            return new CasePage(cases, null);
        }
        var last = found.get(limit - 1);
        return new CasePage(
                cases,
                new Place(
                                newest ? micros(last.listed().publishedAt()) : last.key(),
                                last.listed().ref())
                        .toString());
    }

    private record Sorted(ListedCase listed, long key) {}

    private static OffsetDateTime time(long micros) {
        return OffsetDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** How many are held at 00:00 of a day, in all. */
    HeldCount held(CaseQuery query, LocalDate on) {
        var counted = index.count(query.question(), Set.of(), on);
        if (counted.isPresent()) {
            return count(counted.get().all());
        }
        var where = new Where(query).with("on", on).with("today", on);
        return jdbc.sql(counted("select s.*, 'ALL' as key " + SHOWN + where.sql(), "'ALL'"))
                .params(where.parameters)
                .query((row, n) -> count(row))
                .optional()
                .orElse(new HeldCount("ALL", 0, 0, 0));
    }

    /** The same by one of the groups; the greatest first, years and days in their order. */
    List<HeldCount> by(String group, CaseQuery query, LocalDate on) {
        var facet = Facet.of(group).orElseThrow();
        return index.count(query.question(), Set.of(facet), on)
                .map(counted -> counts(counted, facet))
                .orElseGet(() -> byTables(group, query, on));
    }

    /** The same by what another body calls it; those whom it has no category for stand under no key. */
    List<HeldCount> by(String group, LocalDate on, Crosswalk.Body body) {
        var where = new Where(CaseQuery.ALL).with("on", on).with("today", on);
        var list = Crosswalk.listOf(group);
        var rows = "select s.*, " + GROUPS.get(group) + " as code " + SHOWN;
        return jdbc.sql(counted(rows, "coalesce(" + Crosswalk.OURS.sql(body, list, "s.code") + ", '')")
                        + " order by key = '', persons desc, key")
                .params(where.parameters)
                .query((row, n) -> count(row))
                .list();
    }

    /** The same by several groups, each as if the query did not narrow by it: what else could be chosen. */
    Map<String, List<HeldCount>> choices(List<String> groups, CaseQuery query, LocalDate on) {
        var facets = EnumSet.noneOf(Facet.class);
        groups.forEach(group -> facets.add(Facet.of(group).orElseThrow()));
        var counted = index.choices(query.question(), facets, on);
        var choices = new LinkedHashMap<String, List<HeldCount>>();
        for (var group : groups) {
            choices.put(
                    group,
                    counted.map(all -> counts(all, Facet.of(group).orElseThrow()))
                            .orElseGet(() -> byTables(group, query.with(parameterOf(group), null), on)));
        }
        return choices;
    }

    /** The part of a query by which a group is narrowed. */
    static String parameterOf(String group) {
        return group.equals("status") ? "liberty" : group;
    }

    private static List<HeldCount> counts(Counted counted, Facet facet) {
        return counted.by().getOrDefault(facet, List.of()).stream()
                .map(PublishedCases::count)
                .toList();
    }

    private List<HeldCount> byTables(String group, CaseQuery query, LocalDate on) {
        var where = new Where(query).with("on", on).with("today", on);
        var order = group.equals("year") ? "key" : "persons desc, key";
        var rows = "select s.*, " + GROUPS.getOrDefault(group, DAYS) + " as key " + SHOWN + where.sql();
        var found = jdbc.sql(counted(rows, "s.key") + " order by " + order)
                .params(where.parameters)
                .query((row, n) -> count(row))
                .list();
        return group.equals("days")
                ? found.stream()
                        .sorted(Comparator.comparing(count -> DaysHeld.valueOf(count.key())))
                        .toList()
                : found;
    }

    static boolean canCountBy(String group) {
        return GROUPS.containsKey(group) || group.equals("days");
    }

    private static HeldCount count(Tally tally) {
        return new HeldCount(tally.key(), tally.persons(), tally.held(), tally.possible());
    }

    /** Counts persons in rows that have a key: held for certain where one of their cases says so, possibly where none does but one may. */
    private static String counted(String rows, String key) {
        return "select w.key, count(*) as persons, count(*) filter (where w.certain) as held, "
                + "count(*) filter (where w.possible and not w.certain) as possible from (select " + key + " as key, "
                + PERSON
                + ", bool_or(coalesce(" + HELD + ", false)) as certain, bool_or(coalesce(" + MAY_BE_HELD
                + ", false)) as possible from (" + rows + ") s group by 1, 2) w group by w.key";
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
        var counted = index.count(query.question(), Set.of(Facet.SINCE), on);
        if (counted.isPresent()) {
            return counts(counted.get(), Facet.SINCE);
        }
        var where = new Where(query).with("on", on).with("today", on);
        return jdbc.sql("""
                        select w.key, count(*) as persons, count(*) filter (where w.certain) as held, count(*) filter (where not w.certain) as possible
                        from (select coalesce(extract(year from coalesce(s.held_from_earliest, s.held_from_latest))::int::text, 'UNKNOWN') as key, %4$s,
                                bool_or(coalesce(extract(year from s.held_from_earliest) = extract(year from s.held_from_latest) and (%1$s), false)) as certain
                            %2$s and (%3$s) %5$s group by 1, 2) w
                        group by w.key order by w.key""".formatted(HELD, SHOWN, MAY_BE_HELD, PERSON, where.sql()))
                .params(where.parameters)
                .query((row, n) -> count(row))
                .list();
    }

    /** Those whose time in custody has not ended, the longest held first. */
    List<ListedCase> longestHeld(CaseQuery query, int most) {
        var where = new Where(query).with("today", Today.by(clock));
        return jdbc.sql(COLUMNS + SHOWN + " and s.held and not s.held_until_known" + where.sql()
                        + " order by s.held_from_latest, s.ref limit " + most)
                .params(where.parameters)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those who are held by the region that may be known; the greatest first. */
    List<HeldCount> heldByRegion(String country, LocalDate on) {
        var rows = "select s.* " + SHOWN + " and s.country = :country and s.region is not null";
        return jdbc.sql(counted(rows, "s.region") + " order by persons desc, key")
                .param("country", country)
                .param("on", on)
                .query((row, n) -> count(row))
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
                        + MOST_TOGETHER)
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

    /**
     * The published cases that fit, as part of a statement.
     *
     * @param from from where, and under which conditions, with named parameters
     * @param parameters their values
     */
    record Rows(String from, Map<String, Object> parameters) {}

    /** What a list of the same filter would show: a searched name is found as there, in any spelling. */
    Rows rows(CaseQuery query) {
        if (query.text() != null && index.isReady()) {
            return new Rows(
                    SHOWN + " and s.ref = any (string_to_array(:refs, ','))",
                    Map.of("refs", String.join(",", refs(query))));
        }
        var where = new Where(query).with("today", Today.by(clock));
        return new Rows(SHOWN + where.sql(), Map.copyOf(where.parameters));
    }

    private List<String> refs(CaseQuery query) {
        var refs = new ArrayList<String>();
        Place after = null;
        do {
            var found = index.find(query.question(), Order.NEWEST, after, MOST_TOGETHER, Today.by(clock))
                    .orElseThrow();
            refs.addAll(found.refs());
            after = found.next() == null ? null : Place.of(found.next()).orElse(null);
        } while (after != null);
        return refs;
    }

    /**
     * A case of which only a tombstone is left.
     *
     * @param ref the case
     * @param version the last of its versions
     * @param retractedAt since when
     */
    record Retracted(String ref, int version, Instant retractedAt) {}

    /** What was taken back last, without what stands under another reference now. */
    List<Retracted> retracted(@Nullable String country, @Nullable Instant since, int limit) {
        return jdbc.sql("""
                        select s.ref, s.version, s.retracted_at from published.summary s
                        where s.is_current and s.state = 'RETRACTED'
                            and (cast(:country as text) is null or s.country = :country)
                            and (cast(:since as timestamptz) is null or s.retracted_at > :since)
                            and not exists (select 1 from published.redirect r where r.ref = s.ref)
                        order by s.retracted_at desc, s.ref limit :limit""")
                .param("country", country)
                .param("since", since == null ? null : OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Retracted(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
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
            add("s.names like :text", "text", text == null ? null : SqlText.containing(text.toLowerCase(Locale.ROOT)));
            add("s.country = :country", "country", query.country());
            liberty(query.liberty());
            add("s.charge_category = :charge", "charge", query.charge());
            add("s.sentence_bucket = :sentence", "sentence", query.sentence());
            add(":role = any (s.roles)", "role", query.role());
            add("coalesce(s.sex, 'UNKNOWN') = :sex", "sex", query.sex());
            add(":medium = any (case when s.media = '{}' then '{UNKNOWN}' else s.media end)", "medium", query.medium());
            add(REPLY + " = :reply", "reply", query.reply());
            add(DAYS + " = :days", "days", query.days());
            held(query.on(), query.certainty());
            add(
                    "(extract(year from s.held_from_earliest) <= :year and extract(year from s.held_from_latest) >= :year)",
                    "year",
                    query.year());
        }

        private void held(@Nullable LocalDate day, @Nullable String certainty) {
            if (day != null) {
                parameters.put("heldOn", day);
                var certain = "coalesce(" + HELD.replace(":on", ":heldOn") + ", false)";
                var possible = "coalesce(" + MAY_BE_HELD.replace(":on", ":heldOn") + ", false)";
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
