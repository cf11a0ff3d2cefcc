package org.vigil.cases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.shared.CountryCode;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.testing.TimeTest;

/**
 * How long one person is looked for as the store grows, beside PostgreSQL's trigram index on the same names in the same run:
 * {@code src/bench/matching.sh}. No timed unit test: nothing here fails for being slow.
 */
@TimeTest
@SuppressWarnings("NullAway.Init")
class MatchingCostTests {

    private static final String SIZES = System.getProperty("vigil.matching.sizes", "");
    private static final int ASKED = 200;
    /** As often as a server has looked people up an hour after its start. */
    private static final int WARMING = 800;

    private static final int PORTION = 300;
    private static final int WRITTEN = 2_000;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private NameIndex index;

    @Autowired
    private DuplicateSearch search;

    @Autowired
    private KnownPersons persons;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    private final List<InventedName> written = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private int cases;
    private @Nullable ProcessHandle postmaster;

    @Test
    void staysFlatAsTheStoreGrows() throws SQLException, IOException {
        assumeTrue(!SIZES.isBlank(), "Say -Dvigil.matching.sizes=10000,100000 to measure.");
        owner.sql().sql("create table public.bench_name (name text not null)").update();
        owner.sql()
                .sql("create index on public.bench_name using gin (name public.gin_trgm_ops)")
                .update();
        var names = new InventedNames(new Random(7));
        var lines = new ArrayList<String>();
        lines.add(
                "| cases | indexing, cases/s | one person: p50 ms | CPU ms | of it database | p95 ms | p99 ms | found, of %d | trigram: p50 ms | p95 ms | found | all with all, cases/s | CPU ms each | read 90 of them, CPU ms | read what 120 imported share, CPU ms |"
                        .formatted(ASKED));
        lines.add("|" + "--:|".repeat(15));
        for (var size :
                Arrays.stream(SIZES.split(",", -1)).map(Integer::parseInt).toList()) {
            var rate = growTo(size, names);
            owner.sql().sql("vacuum analyze cases.name_key").update();
            owner.sql().sql("analyze cases.claim").update();
            owner.sql().sql("analyze cases.detention_case").update();
            owner.sql().sql("vacuum analyze public.bench_name").update();
            lines.add(measure(size, rate));
            System.out.println(lines.get(lines.size() - 1));
        }
        Files.write(Path.of("target", "matching-cost.md"), lines);
    }

    private double growTo(int size, InventedNames names) throws SQLException {
        long indexing = 0;
        int before = cases;
        while (cases < size) {
            Map<UUID, List<String>> portion = new HashMap<>();
            write(names, Math.min(WRITTEN, size - cases), portion);
            long start = System.nanoTime();
            currentUser.asSystem(() -> new TransactionTemplate(manager).execute(status -> {
                index.add(portion);
                return true;
            }));
            indexing += System.nanoTime() - start;
        }
        return (cases - before) / (indexing / 1e9);
    }

    /** As the owner of the tables and past their triggers: what is measured is the search, not the writing. */
    private void write(InventedNames names, int many, Map<UUID, List<String>> portion) throws SQLException {
        try (var connection = owner.connection()) {
            connection.setAutoCommit(false);
            try (var setting = connection.createStatement()) {
                setting.execute("set local session_replication_role = replica");
            }
            try (var person = connection.prepareStatement("insert into cases.person (id) values (?)");
                    var opened = connection.prepareStatement("""
                            insert into cases.detention_case (id, ref, person_id, incident_type, country, stage, sensitivity, team_id,
                                opened_by, opened_at, stage_since, display_name)
                            values (?, ?, ?, 'ARREST', ?, 'TRIAGE', 'INTERNAL', (select id from access.team limit 1), ?, now(), now(), ?)""");
                    var claim = connection.prepareStatement("""
                            insert into cases.claim (id, case_id, source_id, fact_type, fact, modality, scope, locator, status, recorded_by,
                                recorded_at)
                            values (?, ?, ?, 'NAME', jsonb_build_object('type', 'NAME', 'text', ?::text), 'FACT', 'INDIVIDUAL', 'row', 'PROPOSED',
                                ?, now())""");
                    var bench = connection.prepareStatement("insert into public.bench_name (name) values (?)")) {
                for (int i = 0; i < many; i++) {
                    var id = UUID.randomUUID();
                    var name = names.next();
                    person.setObject(1, id);
                    person.addBatch();
                    opened.setObject(1, id);
                    opened.setString(
                            2, "%s-%d-%06d".formatted(name.country(), 1900 + cases / 900_000, cases % 900_000));
                    opened.setObject(3, id);
                    opened.setString(4, name.country());
                    opened.setObject(5, id);
                    opened.setString(6, name.kept());
                    opened.addBatch();
                    claim.setObject(1, UUID.randomUUID());
                    claim.setObject(2, id);
                    claim.setObject(3, id);
                    claim.setString(4, name.kept());
                    claim.setObject(5, id);
                    claim.addBatch();
                    bench.setString(1, name.kept());
                    bench.addBatch();
                    portion.put(id, List.of(name.kept()));
                    if (cases % 37 == 0) {
                        written.add(name);
                        ids.add(id);
                    }
                    cases++;
                }
                person.executeBatch();
                opened.executeBatch();
                claim.executeBatch();
                bench.executeBatch();
            }
            connection.commit();
        }
    }

    private String measure(int size, double rate) {
        var clerk = staff.hire(Role.INTAKE);
        var random = new Random(size);
        var ours = new double[ASKED];
        var theirs = new double[ASKED];
        long cpu = 0;
        long database = 0;
        int found = 0;
        int trigram = 0;
        for (int i = -WARMING; i < ASKED; i++) {
            int which = random.nextInt(written.size());
            var name = written.get(which);
            long ofDatabase = database();
            long before = ofDatabase + thread();
            long start = System.nanoTime();
            var likely = staff.as(clerk, () -> duplicates.find(List.of(name.asked()), CountryCode.of(name.country())));
            long middle = System.nanoTime();
            if (i >= 0) {
                long after = database();
                database += after - ofDatabase;
                cpu += after + thread() - before;
            }
            var similar = owner.sql()
                    .sql(
                            "select name from public.bench_name where name % ? order by public.similarity(name, ?) desc limit 8")
                    .params(name.asked(), name.asked())
                    .query(String.class)
                    .list();
            long end = System.nanoTime();
            if (i >= 0) {
                ours[i] = (middle - start) / 1e6;
                theirs[i] = (end - middle) / 1e6;
                found += likely.stream().anyMatch(one -> one.name().equals(name.kept())) ? 1 : 0;
                trigram += similar.contains(name.kept()) ? 1 : 0;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        return String.format(
                Locale.ROOT,
                "| %,d | %,.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %d | %.1f | %.1f | %d | %s | %.1f | %.1f |",
                size,
                rate,
                ours[ASKED / 2],
                cpu / 1e6 / ASKED,
                database / 1e6 / ASKED,
                ours[ASKED * 95 / 100],
                ours[ASKED * 99 / 100],
                found,
                theirs[ASKED / 2],
                theirs[ASKED * 95 / 100],
                trigram,
                allWithAll(random),
                reading(random, 90, ASKED, clerk),
                reading(random, 30 * 120, 10, null));
    }

    /** What it costs to read what so many cases say of their persons, under the row rules of a colleague or as the system. */
    private double reading(Random random, int many, int times, @Nullable SignedInUser reader) {
        long cpu = 0;
        for (int time = -3; time < times; time++) {
            var some = random.ints(many, 0, ids.size())
                    .mapToObj(ids::get)
                    .distinct()
                    .toList();
            long before = cpu();
            if (reader == null) {
                currentUser.asSystem(() -> new TransactionTemplate(manager).execute(status -> persons.of(some)));
            } else {
                staff.as(reader, () -> new TransactionTemplate(manager).execute(status -> persons.of(some)));
            }
            cpu += time < 0 ? 0 : cpu() - before;
        }
        return cpu / 1e6 / times;
    }

    private String allWithAll(Random random) {
        long spent = 0;
        long cpu = 0;
        int compared = 0;
        for (int portion = -1; portion < 3; portion++) {
            var some = random.ints(PORTION, 0, ids.size())
                    .mapToObj(ids::get)
                    .distinct()
                    .toList();
            long before = cpu();
            long start = System.nanoTime();
            currentUser.asSystem(() -> new TransactionTemplate(manager)
                    .execute(status -> search.compare(some, null, java.time.Instant.EPOCH)));
            if (portion >= 0) {
                spent += System.nanoTime() - start;
                cpu += cpu() - before;
                compared += some.size();
            }
        }
        return String.format(Locale.ROOT, "%,.0f | %.1f", compared / (spent / 1e9), cpu / 1e6 / compared);
    }

    /** What this thread and all of the database have used so far: the clock of the wall also counts what others do on the machine. */
    private long cpu() {
        return database() + thread();
    }

    private long database() {
        if (postmaster == null) {
            var folder =
                    owner.sql().sql("show data_directory").query(String.class).single();
            try {
                var first =
                        Files.readAllLines(Path.of(folder, "postmaster.pid")).get(0);
                postmaster = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postmaster
                .children()
                .mapToLong(one ->
                        one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    private static long thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
