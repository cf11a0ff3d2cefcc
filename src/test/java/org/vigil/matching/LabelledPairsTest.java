package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** How often the matcher is right, on pairs that were judged by hand; the report lists each error. */
@EnabledIf(value = "filesArePresent", disabledReason = "the publishers' files are not at ../shared/data")
class LabelledPairsTest {

    private static final Path REPORT = Path.of("target", "matching-report.txt");
    private static final Path SECOND_REPORT = Path.of("target", "matching-report-second.txt");

    private static final List<Judged> JUDGED = new ArrayList<>();

    private static double secondRecall;
    private static double secondPrecision;

    /** A pair and what the matcher made of it. */
    private record Judged(LabelledPair pair, Match match, boolean found) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%.3f %-8s %s  %s",
                    match.score(),
                    found ? match.band() : "no key",
                    pair.inWords(),
                    codes());
        }

        private String codes() {
            return match.why().stream()
                    .map(reason -> reason.code().name())
                    .toList()
                    .toString();
        }

        Band band() {
            return found ? match.band() : Band.NO;
        }
    }

    static boolean filesArePresent() {
        return SharedData.isPresent();
    }

    @BeforeAll
    static void judges() throws IOException {
        judge(LabelledPairs.second());
        Files.createDirectories(SECOND_REPORT.getParent());
        Files.writeString(SECOND_REPORT, report());
        secondRecall = recall(Band.POSSIBLE);
        secondPrecision = precision(Band.SAME);
        JUDGED.clear();
        judge(LabelledPairs.read());
        Files.writeString(REPORT, report());
    }

    private static void judge(List<LabelledPair> pairs) {
        var matcher = new CandidateMatcher(TokenFrequencies.common());
        for (var pair : pairs) {
            var match = matcher.rank(pair.one(), List.of(pair.other())).get(0);
            var keys = NameKeys.of(pair.one().names()).keysIn(pair.one().country());
            var found = NameKeys.of(pair.other().names()).keys(pair.other().country(), true).stream()
                    .anyMatch(keys::contains);
            JUDGED.add(new Judged(pair, match, found));
        }
    }

    private static String report() {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d pairs: %d one person, %d two%n"
                        + "SAME: precision %.4f, recall %.4f%nSAME or POSSIBLE: precision %.4f, recall %.4f%n%n",
                JUDGED.size(),
                JUDGED.stream().filter(judged -> judged.pair().same()).count(),
                JUDGED.stream().filter(judged -> !judged.pair().same()).count(),
                precision(Band.SAME),
                recall(Band.SAME),
                precision(Band.POSSIBLE),
                recall(Band.POSSIBLE)));
        var kinds = new TreeMap<String, Map<Band, Integer>>();
        for (var judged : JUDGED) {
            kinds.computeIfAbsent(
                            judged.pair().kind() + (judged.pair().same() ? ", one person" : ", two people"),
                            kind -> new EnumMap<>(Band.class))
                    .merge(judged.band(), 1, Integer::sum);
        }
        kinds.forEach((kind, counts) -> text.append(String.format(
                Locale.ROOT,
                "%-32s same %4d  possible %4d  no %4d%n",
                kind,
                counts.getOrDefault(Band.SAME, 0),
                counts.getOrDefault(Band.POSSIBLE, 0),
                counts.getOrDefault(Band.NO, 0))));
        section(text, "Two people taken for one", false, Band.SAME);
        section(text, "One person not found", true, Band.NO);
        section(text, "One person shown as possible", true, Band.POSSIBLE);
        section(text, "Two people shown as possible", false, Band.POSSIBLE);
        return text.toString();
    }

    private static void section(StringBuilder text, String title, boolean same, Band band) {
        text.append(System.lineSeparator()).append(title).append(System.lineSeparator());
        JUDGED.stream()
                .filter(judged -> judged.pair().same() == same && judged.band() == band)
                .forEach(judged -> text.append("  ").append(judged.line()).append(System.lineSeparator()));
    }

    private static double precision(Band atLeast) {
        var said = JUDGED.stream()
                .filter(judged -> judged.band().compareTo(atLeast) <= 0)
                .toList();
        return (double) said.stream().filter(judged -> judged.pair().same()).count() / said.size();
    }

    private static double recall(Band atLeast) {
        var same = JUDGED.stream().filter(judged -> judged.pair().same()).toList();
        return (double) same.stream()
                        .filter(judged -> judged.band().compareTo(atLeast) <= 0)
                        .count()
                / same.size();
    }

    @Test
    void suggestsNoTwoPeopleToBeJoined() {
        assertThat(precision(Band.SAME)).as("see %s", REPORT).isGreaterThan(0.99);
    }

    @Test
    void suggestsMostOfThoseWhoAreOnePerson() {
        assertThat(recall(Band.SAME)).as("see %s", REPORT).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void findsNearlyEverybodyAgain() {
        assertThat(recall(Band.POSSIBLE)).as("see %s", REPORT).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void holdsOnRowsDrawnByLot() {
        assertThat(secondPrecision).as("see %s", SECOND_REPORT).isGreaterThan(0.97);
        assertThat(secondRecall).as("see %s", SECOND_REPORT).isGreaterThan(0.9);
    }

    @Test
    void joinsTheSixOfTheSevenAndLeavesAllElseApart() {
        assertThat(JUDGED.stream().filter(judged -> judged.pair().kind().equals("seven-and-nine")))
                .allSatisfy(judged -> assertThat(judged.band())
                        .as(judged.line())
                        .isEqualTo(judged.pair().same() ? Band.SAME : Band.NO));
    }
}
