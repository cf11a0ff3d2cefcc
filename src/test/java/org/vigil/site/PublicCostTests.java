package org.vigil.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.search.Facet;
import org.vigil.search.Order;
import org.vigil.search.Place;
import org.vigil.search.PublishedFill;
import org.vigil.search.PublishedIndex;
import org.vigil.testing.Owner;
import org.vigil.testing.TimeTest;

/**
 * What finding, counting and paging cost as the number of published cases grows, each beside what PostgreSQL does on the same rows in
 * the same run: {@code src/bench/search.sh}. No timed unit test: nothing here fails for being slow.
 */
@TimeTest
@SuppressWarnings("NullAway.Init")
class PublicCostTests {

    private static final String SIZES = System.getProperty("vigil.search.sizes", "");
    private static final int ROUNDS = Integer.getInteger("vigil.search.rounds", 60);
    private static final int SLOW_ROUNDS = 7;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String CURRENT = " from published.summary s where s.is_current and s.state <> 'RETRACTED' ";
    private static final String[] COMMON = {"reported", "interviewed", "published", "wrote", "court"};
    private static final String[] RARE = {
        "Iwacu", "colony", "surgeon", "medicine parcel", "Meydan", "diagnosis operation"
    };
    private static final EnumSet<Facet> SIX =
            EnumSet.of(Facet.COUNTRY, Facet.LIBERTY, Facet.CHARGE, Facet.SENTENCE, Facet.SEX, Facet.YEAR);

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @Autowired
    private PublishedIndex index;

    @Autowired
    private PublishedCases cases;

    @Autowired
    private Owner owner;

    private final List<String> lines = new ArrayList<>();
    private int filled;
    private int seen;

    @Test
    void staysFlatAsTheStoreGrows() throws SQLException, IOException, InterruptedException {
        assumeTrue(!SIZES.isBlank(), "Say -Dvigil.search.sizes=10000,100000 to measure.");
        say("| cases | what | Vigil p50 ms | p99 ms | CPU p50 ms | PostgreSQL p50 ms | p99 ms | times | note |");
        say("|--:|---|--:|--:|--:|--:|--:|--:|---|");
        for (var size :
                Arrays.stream(SIZES.split(",", -1)).map(Integer::parseInt).toList()) {
            growTo(size);
            words(size);
            names(size);
            facets(size);
            pages(size);
            Files.write(Path.of("target", "search-cost.md"), lines);
        }
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    private void growTo(int size) throws SQLException, IOException, InterruptedException {
        var began = System.nanoTime();
        try (var connection = owner.connection()) {
            new PublishedFill(size).fill(connection, filled, size);
            filled = size;
        }
        var expected = owner.sql()
                .sql("select count(*)" + CURRENT)
                .query(Integer.class)
                .single();
        var written = System.nanoTime();
        while (index.count(CaseQuery.ALL.question(), EnumSet.noneOf(Facet.class), TODAY.plusDays(written % 9))
                .map(counted -> counted.cases() < expected)
                .orElse(true)) {
            Thread.sleep(200);
        }
        var built = System.nanoTime();
        owner.sql().sql("drop table if exists public.bench_text").update();
        owner.sql().sql("""
                        create table public.bench_text as select s.ref, s.display_name || ' ' || coalesce(s.document #>> '{otherNames,0,text}', '') as names,
                            to_tsvector('english', s.display_name || ' ' || (s.document -> 'summary')::text || ' ' || (s.document -> 'outlets')::text
                                || ' ' || (s.document -> 'facts')::text) as words""" + CURRENT).update();
        owner.sql().sql("create index on public.bench_text using gin (words)").update();
        owner.sql()
                .sql("create index on public.bench_text using gin (names public.gin_trgm_ops)")
                .update();
        owner.sql().sql("vacuum analyze public.bench_text").update();
        say(String.format(
                Locale.ROOT,
                "| %,d | built from the tables | | | | | | | %,.0f cases/s; %.0f s for filling, %.0f s for the index |",
                size,
                expected / ((built - written) / 1e9),
                (written - began) / 1e9,
                (built - written) / 1e9));
    }

    private interface Step {
        void run(int round);
    }

    /** Both in turn, so that whatever else the machine does falls on both. */
    private void compare(int size, String what, int slow, Step ours, Step theirs, IntFunction<String> note) {
        for (var i = 0; i < 15; i++) {
            ours.run(-1 - i);
        }
        theirs.run(-1);
        var mine = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var before = CPU.getCurrentThreadCpuTime();
            mine.add(time(ours, round));
            cpu.add((CPU.getCurrentThreadCpuTime() - before) / 1e6);
            if (round % Math.max(1, ROUNDS / slow) == 0) {
                others.add(time(theirs, round));
            }
        }
        say(String.format(
                Locale.ROOT,
                "| %,d | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.1f | %s |",
                size,
                what,
                at(mine, 0.5),
                at(mine, 0.99),
                at(cpu, 0.5),
                at(others, 0.5),
                at(others, 0.99),
                at(others, 0.5) / at(mine, 0.5),
                note.apply(ROUNDS)));
    }

    private static double time(Step step, int round) {
        var began = System.nanoTime();
        step.run(round);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double at(List<Double> times, double quantile) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(quantile * sorted.size())));
    }

    private static CaseQuery asking(String text) {
        return CaseQuery.of(Map.of("q", text));
    }

    private void words(int size) {
        compare(
                size,
                "a common word, the best 20",
                SLOW_ROUNDS,
                round -> best(one(COMMON, round)),
                round -> ranked(one(COMMON, round)),
                n -> "");
        compare(
                size,
                "a rare word or two",
                ROUNDS,
                round -> best(one(RARE, round)),
                round -> ranked(one(RARE, round)),
                n -> "");
    }

    private static String one(String[] words, int round) {
        return words[Math.floorMod(round, words.length)];
    }

    private void best(String text) {
        seen += index.find(asking(text).question(), Order.BEST, null, 20, TODAY)
                .orElseThrow()
                .refs()
                .size();
    }

    private void ranked(String text) {
        jdbc().sql("""
                        select ref from public.bench_text, plainto_tsquery('english', :text) asked where words @@ asked
                        order by ts_rank(words, asked) desc limit 20""").param("text", text).query(String.class).list();
    }

    private JdbcClient jdbc() {
        return owner.sql();
    }

    private void names(int size) {
        var people = people();
        var found = new HashMap<String, Integer>();
        compare(
                size,
                "a person in another script or spelling",
                SLOW_ROUNDS * 3,
                round -> {
                    var person = people.get(Math.floorMod(round, people.size()));
                    var hits = index.find(asking(person.asked()).question(), Order.BEST, null, 20, TODAY)
                            .orElseThrow();
                    if (round >= 0) {
                        found.merge("ours", hits.refs().contains(person.ref()) ? 1 : 0, Integer::sum);
                    }
                },
                round -> {
                    var person = people.get(Math.floorMod(round, people.size()));
                    var hits = jdbc().sql("""
                                    select ref from public.bench_text where names % :asked
                                    order by public.similarity(names, :asked) desc limit 20""")
                            .param("asked", person.asked())
                            .query(String.class)
                            .list();
                    if (round >= 0) {
                        found.merge("theirs", hits.contains(person.ref()) ? 1 : 0, Integer::sum);
                        found.merge("asked", 1, Integer::sum);
                    }
                },
                rounds -> "found among the first 20: %d of %d; trigram %d of %d"
                        .formatted(found.get("ours"), rounds, found.get("theirs"), found.get("asked")));
    }

    /** Somebody of the store, and how the name is written elsewhere. */
    private record Person(String ref, String asked) {}

    private List<Person> people() {
        var rows = jdbc().sql("""
                        select s.ref, s.display_name, coalesce(s.document #>> '{otherNames,0,text}', '') as other""" + CURRENT + """
                         and not s.pseudonymous and s.country in ('TJ', 'RU', 'BY', 'EG', 'SY', 'VN', 'UZ', 'IR') order by md5(s.ref) limit 300""")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list();
        var random = new Random(5);
        var people = new ArrayList<Person>();
        for (var row : rows) {
            people.add(new Person(row[0], PublishedFill.spelledElsewise(row[1], row[2], random)));
        }
        return people;
    }

    private void facets(int size) {
        var filters = List.of(
                Map.<String, String>of(),
                Map.of("country", "CN"),
                Map.of("liberty", "HELD"),
                Map.of("charge", "ANTI_STATE", "sex", "FEMALE"),
                Map.of("q", "court"),
                Map.of("year", "2019"));
        for (var filter : filters) {
            var query = CaseQuery.of(filter);
            compare(
                    size,
                    "six facets of " + (filter.isEmpty() ? "all" : filter.toString()),
                    SLOW_ROUNDS,
                    round -> seen += index.choices(query.question(), SIX, TODAY.plusDays(round))
                            .orElseThrow()
                            .cases(),
                    round -> groupingSets(query),
                    n ->
                            "persons once, certain and possible, each facet without its own part; GROUPING SETS counts rows");
        }
    }

    private void groupingSets(CaseQuery query) {
        var where = new StringBuilder();
        query.parameters()
                .forEach((part, value) -> where.append(
                        switch (part) {
                            case "country" -> "and s.country = '" + value + "' ";
                            case "liberty" -> "and s.liberty_status like 'HELD%' ";
                            case "charge" -> "and s.charge_category = '" + value + "' ";
                            case "sex" -> "and s.sex = '" + value + "' ";
                            case "q" ->
                                "and s.ref in (select ref from public.bench_text where words @@ plainto_tsquery('english', '"
                                        + value + "')) ";
                            default -> "and extract(year from s.held_from_earliest) = " + value + " ";
                        }));
        jdbc().sql(
                        "select s.country, s.liberty_status, s.charge_category, s.sentence_bucket, s.sex, extract(year from s.held_from_earliest), count(*)"
                                + CURRENT + where
                                + " group by grouping sets ((1), (2), (3), (4), (5), (6))")
                .query((row, n) -> row.getInt(7))
                .list();
    }

    private void pages(int size) {
        var half = jdbc().sql("select (extract(epoch from s.published_at) * 1000000)::bigint as key, s.ref" + CURRENT
                        + "order by s.published_at desc, s.ref desc offset " + size / 2 + " limit 1")
                .query((row, n) -> new Place(row.getLong(1), row.getString(2)))
                .single();
        compare(
                size,
                "page of 20 at half of the list, with its rows",
                ROUNDS,
                round -> cases.page(CaseQuery.ALL, Order.NEWEST, half, 20, TODAY),
                round -> jdbc().sql(
                                "select s.*" + CURRENT
                                        + " and (s.published_at, s.ref) < (to_timestamp(:key / 1000000.0), :ref) order by s.published_at desc, s.ref desc limit 20")
                        .param("key", half.key())
                        .param("ref", half.ref())
                        .query((row, n) ->
                                row.getString("ref") + row.getString("document").length())
                        .list(),
                n -> "the bare keyset query with its documents");
        compare(
                size,
                "page of 20 of a country, held longest",
                SLOW_ROUNDS,
                round -> cases.page(
                        CaseQuery.of(Map.of("country", "TJ", "liberty", "HELD")), Order.LONGEST, null, 20, TODAY),
                round -> jdbc().sql(
                                "select s.*" + CURRENT
                                        + " and s.country = 'TJ' and s.liberty_status like 'HELD%' order by s.held_from_latest, s.ref limit 20")
                        .query((row, n) ->
                                row.getString("ref") + row.getString("document").length())
                        .list(),
                n -> "");
    }
}
