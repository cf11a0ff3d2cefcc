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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.search.Found;
import org.vigil.search.Order;
import org.vigil.search.Place;
import org.vigil.search.PublishedIndex;
import org.vigil.shared.Today;

/**
 * The published cases, read as the role that can read nothing else. What is listed comes from the index in memory, by the same rules
 * as here; the tables answer it where the index is not ready yet. What a case looks like always comes from the tables.
 */
@Repository
class PublishedCases {

    private static final int MOST_TOGETHER = 500;
    private static final int MOST_KEPT = 20_000;
    /** One with its words, as it lies in memory. */
    private static final int KEPT_BYTES = 1_000;

    private final PublishedIndex index;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final UntilPublished.Kept<ListedCase> kept;

    PublishedCases(
            PublishedIndex index, @Qualifier("published") DataSource source, Clock clock, UntilPublished published) {
        this.index = index;
        this.kept = published.keep(MOST_KEPT, (long) MOST_KEPT * KEPT_BYTES, listed -> KEPT_BYTES);
        this.clock = clock;
        this.jdbc = JdbcClient.create(source);
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
     * The same as programs read it: each case as a line of JSON that the tables write, as in an export.
     *
     * @param base address of the site
     */
    Lines lines(
            CaseQuery query,
            Order order,
            @Nullable Place after,
            int limit,
            LocalDate today,
            List<ExportColumn> columns,
            String base) {
        var found = index.find(query.question(), order, after, limit, today).orElseGet(() -> {
            var page = fromTables(query, order, after, limit, today);
            return new Found(page.cases().stream().map(ListedCase::ref).toList(), page.next());
        });
        if (found.refs().isEmpty()) {
            return new Lines(List.of(), found.next());
        }
        var lines = new HashMap<String, String>();
        var cells = columns.stream().map(ExportCell::of).toList();
        jdbc.sql("select s.ref, " + ExportFormat.line(cells) + " as line " + PublishedSql.SHOWN
                        + " and s.ref in (:refs)")
                .param("refs", found.refs())
                .param("today", today)
                .param("base", base)
                .query(row -> {
                    lines.put(row.getString(1), row.getString(2));
                });
        return new Lines(
                found.refs().stream().map(lines::get).filter(Objects::nonNull).toList(), found.next());
    }

    /**
     * A page of a list for programs.
     *
     * @param lines one JSON object for each case
     * @param next where the page after it begins
     */
    record Lines(List<String> lines, @Nullable String next) {}

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
                        """ + PublishedSql.SHOWN + " and s.ref in (:refs)")
                .param("refs", refs)
                .query(row -> {
                    words.put(row.getString(1), new Words(texts(row.getArray(2)), texts(row.getArray(3))));
                });
        return words;
    }

    private static List<String> texts(java.sql.Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private CasePage fromTables(CaseQuery query, Order order, @Nullable Place after, int limit, LocalDate today) {
        var where = PublishedWhere.of(query, today);
        var key = switch (order) {
            case BEST, NEWEST -> "s.published_at";
            case LATEST -> "coalesce(s.held_from_latest - date '1970-01-01', -2147483648)";
            case LONGEST -> PublishedSql.LEAST_DAYS;
        };
        var newest = order == Order.BEST || order == Order.NEWEST;
        if (after != null) {
            where.add("(" + key + ", s.ref) < (:key, :after)", "after", after.ref())
                    .with("key", newest ? time(after.key()) : after.key());
        }
        var found = jdbc.sql(PublishedSql.COLUMNS + ", " + (newest ? "0" : key) + " as sorted_by " + PublishedSql.SHOWN
                        + where.sql() + " order by " + key + " desc, s.ref desc limit " + (limit + 1))
                .params(where.parameters())
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

    /**
     * A case and since when it stands as it does.
     *
     * @param ref the case
     * @param publishedAt since when this version is public
     */
    record Dated(String ref, Instant publishedAt) {}

    List<Dated> newest(int most) {
        return jdbc.sql("select s.ref, s.published_at " + PublishedSql.SHOWN
                        + " order by s.published_at desc, s.ref desc limit " + most)
                .query((row, n) -> new Dated(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Those whose time in custody has not ended, the longest held first. */
    List<ListedCase> longestHeld(CaseQuery query, int most) {
        var where = PublishedWhere.of(query, Today.by(clock));
        return jdbc.sql(PublishedSql.COLUMNS + PublishedSql.SHOWN + " and s.held and not s.held_until_known"
                        + where.sql() + " order by s.held_from_latest, s.ref limit " + most)
                .params(where.parameters())
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
        return jdbc.sql(PublishedSql.COLUMNS + PublishedSql.SHOWN + " and " + column
                        + " = :key order by s.held_from_latest, s.ref limit " + MOST_TOGETHER)
                .param("key", key)
                .query((row, n) -> read(row))
                .list();
    }

    /** What stands now of some cases, by reference; nothing of those that were taken back. */
    Map<String, ListedCase> standing(List<String> refs) {
        var standing = kept.findAll(refs);
        var others = refs.stream().filter(ref -> !standing.containsKey(ref)).toList();
        if (!others.isEmpty()) {
            var before = kept.now();
            jdbc.sql(PublishedSql.COLUMNS + PublishedSql.SHOWN + " and s.ref in (:refs)")
                    .param("refs", others)
                    .query((row, n) -> read(row))
                    .list()
                    .forEach(listed -> {
                        standing.put(listed.ref(), listed);
                        kept.put(listed.ref(), listed, before);
                    });
        }
        return standing;
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
                    PublishedSql.SHOWN + " and s.ref = any (string_to_array(:refs, ','))",
                    Map.of("refs", String.join(",", refs(query))));
        }
        var where = PublishedWhere.of(query, Today.by(clock));
        return new Rows(PublishedSql.SHOWN + where.sql(), Map.copyOf(where.parameters()));
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

    private static ListedCase read(ResultSet row) throws SQLException {
        return new ListedCase(
                row.getString("ref"),
                row.getInt("version"),
                row.getString("listed_name"),
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
}
