package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigil.matching.LabelledNames;

/** How many of the people who were judged by hand are found by another spelling, among invented ones; the report names each miss. */
@EnabledIf(value = "filesArePresent", disabledReason = "the publishers' files are not at ../shared/data")
class LabelledNamesTest {

    private static final Path REPORT = Path.of("target", "search-names.txt");
    private static final int INVENTED = Integer.getInteger("vigil.search.invented", 3_000);
    private static final List<String> COUNTRIES = List.of("TJ", "RU", "EG", "VN", "CN", "ET");

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    static boolean filesArePresent() {
        return LabelledNames.arePresent();
    }

    @Test
    void nearlyEverybodyIsAmongTheFirstTwenty() throws IOException {
        var cases = new IndexedCases();
        var fill = new PublishedFill(11);
        for (var i = 0; i < INVENTED; i++) {
            var name = fill.name(COUNTRIES.get(i % COUNTRIES.size()));
            cases.person(name.shown(), name.original());
        }
        var refs = new HashMap<List<String>, String>();
        var pairs = LabelledNames.ofOnePerson();
        pairs.forEach(pair -> refs.computeIfAbsent(pair.kept(), names -> cases.person(names.toArray(String[]::new))));
        var missed = new ArrayList<String>();
        var times = new ArrayList<Long>();
        for (var pair : pairs) {
            var began = CPU.getCurrentThreadCpuTime();
            var found = cases.find(pair.asked());
            times.add(CPU.getCurrentThreadCpuTime() - began);
            if (!found.contains(refs.get(pair.kept()))) {
                missed.add(pair.asked() + " ~ " + pair.kept());
            }
        }
        times.sort(null);
        var recall = 1 - (double) missed.size() / pairs.size();
        var report = new ArrayList<>(missed);
        report.add(
                0,
                String.format(
                        Locale.ROOT,
                        "%d of %d found among %d invented: recall %.3f; p50 %.2f ms of CPU",
                        pairs.size() - missed.size(),
                        pairs.size(),
                        INVENTED,
                        recall,
                        times.get(times.size() / 2) / 1e6));
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);

        assertThat(recall).as("see " + REPORT).isGreaterThan(0.97);
    }
}
