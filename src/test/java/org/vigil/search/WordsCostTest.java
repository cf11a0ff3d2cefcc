package org.vigil.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What finding by words and names costs in the index alone: {@code src/bench/words.sh}. Nothing here fails for being slow. */
class WordsCostTest {

    private static final String SIZES = System.getProperty("vigil.search.words", "");
    private static final int ROUNDS = Integer.getInteger("vigil.search.rounds", 300);
    private static final int PAGE = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String[] COMMON = {"reported", "interviewed", "published", "wrote", "court"};
    private static final String[] RARE = {
        "Iwacu", "colony", "surgeon", "medicine parcel", "Meydan", "diagnosis operation"
    };
    private static final List<String> SPELLED_ELSEWHERE = List.of("TJ", "RU", "BY", "EG", "SY", "VN", "UZ", "IR");

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final PublishedIndex index = new PublishedIndex();
    private final List<IndexedCase> last = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    /** Somebody of the index, and how the name is written elsewhere. */
    private record Person(String ref, String asked) {}

    @Test
    void saysWhatWordsAndNamesCost() throws Exception {
        assumeTrue(!SIZES.isBlank(), "Say -Dvigil.search.words=10000,100000,1000000 to measure.");
        System.out.println("| cases | what | CPU p50 ms | p99 ms | wall p50 ms | p99 ms | note |");
        System.out.println("|--:|---|--:|--:|--:|--:|---|");
        for (var size : SIZES.split(",", -1)) {
            measure(Integer.parseInt(size));
        }
    }

    private void measure(int size) throws Exception {
        var folder = Files.createTempDirectory("vigil-words");
        var began = System.nanoTime();
        try (var content = new Content(TextIndex.in(folder))) {
            fill(content, size);
            content.refresh();
            var built = System.nanoTime();
            content.pack();
            Objects.requireNonNull(content.words).tidying.submit(() -> {}).get();
            content.refresh();
            index.use(content);
            say(
                    size,
                    "built",
                    "%.0f s, brought together in %.0f s, %d MB of files"
                            .formatted((built - began) / 1e9, (System.nanoTime() - built) / 1e9, megabytes(folder)));
            ask(size, "a common word, the best 20", round -> find(one(COMMON, round)));
            ask(size, "a rare word or two", round -> find(one(RARE, round)));
            var missed = new ArrayList<String>();
            ask(size, "a person in another script or spelling", round -> {
                var person = people.get(Math.floorMod(round, people.size()));
                if (!find(person.asked()).contains(person.ref()) && round >= 0) {
                    missed.add(person.asked());
                }
            });
            say(size, "found among the first 20", "%d of %d".formatted(ROUNDS - missed.size(), ROUNDS));
            ask(size, "taking a new version in", round -> {
                var shown = last.get(Math.floorMod(round, last.size()));
                content.put(shown.ref(), Optional.of(version(shown, round + 1_000)));
            });
            ask(size, "a new version, and a question of words after it", round -> {
                var shown = last.get(Math.floorMod(round, last.size()));
                content.put(shown.ref(), Optional.of(version(shown, round + 2_000)));
                find(one(RARE, round));
            });
        } finally {
            delete(folder);
        }
    }

    private void fill(Content content, int size) {
        var invented = new InventedCases(5, 20);
        var fill = new PublishedFill(size);
        var random = new Random(7);
        people.clear();
        last.clear();
        for (var number = 0; number < size; number++) {
            var facts = invented.next(number);
            var name = fill.name(facts.country());
            var names = number % 12 == 0
                    ? List.<String>of()
                    : name.shown().equals(name.original())
                            ? List.of(name.shown())
                            : List.of(name.shown(), name.original());
            var shown = with(facts, facts.version(), names, fill.text(name));
            content.add(shown);
            if (!names.isEmpty()
                    && SPELLED_ELSEWHERE.contains(shown.country())
                    && random.nextInt(Math.max(1, size / 2_000)) == 0) {
                var other = names.size() > 1 ? names.get(1) : "";
                people.add(new Person(shown.ref(), PublishedFill.spelledElsewise(names.get(0), other, random)));
            }
            if (size - number <= 50) {
                last.add(shown);
            }
        }
    }

    private static IndexedCase version(IndexedCase shown, int version) {
        return with(shown, version, shown.names(), shown.text());
    }

    private static IndexedCase with(IndexedCase facts, int version, List<String> names, String text) {
        return new IndexedCase(
                facts.ref(),
                version,
                facts.publishedAt(),
                facts.person(),
                facts.country(),
                facts.liberty(),
                facts.charge(),
                facts.sentence(),
                facts.roles(),
                facts.sex(),
                facts.media(),
                facts.replied(),
                facts.custody(),
                names,
                text);
    }

    private static String one(String[] words, int round) {
        return words[Math.floorMod(round, words.length)];
    }

    private List<String> find(String text) {
        var question = new Question(text, null, null, null, null, null, null, null, null, null, null, null, null);
        return index.find(question, Order.BEST, null, PAGE, TODAY).orElseThrow().refs();
    }

    private void ask(int size, String what, IntConsumer asking) {
        for (var round = 0; round < ROUNDS; round++) {
            asking.accept(-1 - round);
        }
        var cpu = new double[ROUNDS];
        var wall = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            var before = CPU.getCurrentThreadCpuTime();
            asking.accept(round);
            cpu[round] = (CPU.getCurrentThreadCpuTime() - before) / 1e6;
            wall[round] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(cpu);
        Arrays.sort(wall);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.2f | %.2f | %.2f | %.2f | |%n",
                size,
                what,
                cpu[ROUNDS / 2],
                cpu[ROUNDS * 99 / 100],
                wall[ROUNDS / 2],
                wall[ROUNDS * 99 / 100]);
    }

    private static void say(int size, String what, String note) {
        System.out.printf(Locale.ROOT, "| %,d | %s | | | | | %s |%n", size, what, note);
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
