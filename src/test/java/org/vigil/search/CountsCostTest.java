package org.vigil.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counting costs in columns alone: {@code src/bench/facets.sh}. Nothing here fails for being slow. */
class CountsCostTest {

    private static final int CASES = Integer.getInteger("vigil.search.columns", 0);
    private static final int ROUNDS = 41;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final EnumSet<Facet> SIX =
            EnumSet.of(Facet.COUNTRY, Facet.LIBERTY, Facet.CHARGE, Facet.SENTENCE, Facet.SEX, Facet.YEAR);

    private final Content content = new Content(TextIndex.in(null));
    private final PublishedIndex index = new PublishedIndex();

    @Test
    void saysWhatSixFacetsCost() {
        assumeTrue(CASES > 0, "Say -Dvigil.search.columns=1000000 to measure.");
        var began = System.nanoTime();
        var invented = new InventedCases(5, 20);
        for (var number = 0; number < CASES; number++) {
            content.columns.add(invented.next(number));
        }
        index.use(content);
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "%,d cases in %.1f s, heap in use %d MB%n",
                CASES,
                (System.nanoTime() - began) / 1e9,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        six("all", Question.ALL);
        six("a country", question("CN", null, null, null));
        six("all held", question(null, "HELD", null, null));
        six("two filters", question(null, null, "ANTI_STATE", "FEMALE"));
        six("a year", new Question(null, null, null, null, null, null, null, null, 2019, null, null, null, null));
        say("all facets of all", round -> count(Question.ALL, EnumSet.allOf(Facet.class), TODAY.plusDays(round)));
        say("how many are held", round -> count(Question.ALL, EnumSet.noneOf(Facet.class), TODAY.plusDays(round)));
        say("page of 20 at half of the list", round -> page(Order.NEWEST, round));
        say("page of the longest held", round -> page(Order.LONGEST, round));
        six("all, after a change", Question.ALL, round -> content.columns.add(invented.next(CASES + round)));
    }

    private static Question question(
            @Nullable String country, @Nullable String liberty, @Nullable String charge, @Nullable String sex) {
        return new Question(null, country, liberty, charge, null, null, sex, null, null, null, null, null, null);
    }

    private void six(String what, Question question) {
        say(
                "six facets of " + what + ", of a day never asked for",
                round -> count(question, SIX, TODAY.plusDays(round)));
        say("six facets of " + what + ", of today", round -> {
            content.forgetAnswers();
            return count(question, SIX, TODAY);
        });
    }

    private void six(String what, Question question, IntFunction<Integer> before) {
        say("six facets of " + what, round -> {
            var row = before.apply(round);
            content.forgetAnswers();
            return row + count(question, SIX, TODAY);
        });
    }

    private int count(Question question, EnumSet<Facet> facets, LocalDate on) {
        return index.choices(question, facets, on).orElseThrow().cases();
    }

    private int page(Order order, int round) {
        var half = new Place(1_512_000_000_000_000L + round, "TJ-2022-0001");
        return index.find(Question.ALL, order, order == Order.NEWEST ? half : null, 20, TODAY)
                .orElseThrow()
                .refs()
                .size();
    }

    private void say(String what, IntFunction<Integer> asking) {
        var found = 0L;
        var cpu = ManagementFactory.getThreadMXBean();
        for (var round = 0; round < ROUNDS; round++) {
            found += asking.apply(5_000 + round);
        }
        var times = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var before = cpu.getCurrentThreadCpuTime();
            found += asking.apply(round);
            times.add((cpu.getCurrentThreadCpuTime() - before) / 1e6);
        }
        var sorted = List.copyOf(times).stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-60s %6.2f ms CPU (%.2f–%.2f), %d found%n",
                what,
                sorted.get(ROUNDS / 2),
                sorted.get(0),
                sorted.get(ROUNDS - 1),
                found);
    }
}
