package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The rows of two yearly censuses against each other: who stands in both, and who only bears a similar name. */
@EnabledIf(value = "filesArePresent", disabledReason = "the publishers' files are not at ../shared/data")
class CensusPairsTest {

    private static final Path REPORT = Path.of("target", "census-pairs.txt");
    private static final List<Found> FOUND = new ArrayList<>();

    /** Two rows and whether the list itself writes the same name in the same country. */
    private record Found(Candidate one, Candidate other, Match match, boolean sameName) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%.3f %-8s %s %s ~ %s",
                    match.score(),
                    match.band(),
                    one.country(),
                    one.names().get(0),
                    other.names().get(0));
        }
    }

    static boolean filesArePresent() {
        return SharedData.isPresent();
    }

    @BeforeAll
    static void compares() throws IOException {
        var rows = SharedData.rows("cpj-2018-export").stream()
                .filter(row -> "Imprisoned".equals(row.get("status")))
                .toList();
        var candidates = new ArrayList<Candidate>();
        for (var row : rows) {
            candidates.add(LabelledPairs.row("row " + (candidates.size() + 1), row));
        }
        var byCountry = candidates.stream()
                .collect(Collectors.groupingBy(
                        candidate -> String.valueOf(candidate.country()),
                        Collectors.mapping(candidate -> candidate.names().get(0), Collectors.toList())));
        Map<String, List<Candidate>> kept = new HashMap<>();
        for (var candidate : candidates) {
            var frequencies =
                    TokenFrequencies.of(byCountry.getOrDefault(String.valueOf(candidate.country()), List.of()));
            Set<Candidate> others = new LinkedHashSet<>();
            NameKeys.of(candidate.names())
                    .keysIn(candidate.country())
                    .forEach(key -> others.addAll(kept.getOrDefault(key, List.of())));
            for (var match : new CandidateMatcher(frequencies).likely(candidate, others, others.size())) {
                var same = match.candidate().names().equals(candidate.names())
                        && String.valueOf(match.candidate().country()).equals(String.valueOf(candidate.country()));
                FOUND.add(new Found(candidate, match.candidate(), match, same));
            }
            NameKeys.of(candidate.names())
                    .keys(candidate.country(), true)
                    .forEach(key ->
                            kept.computeIfAbsent(key, any -> new ArrayList<>()).add(candidate));
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(
                REPORT,
                String.format(
                                Locale.ROOT,
                                "%d rows%nof one name: same %d, possible %d%nof another name: same %d, possible %d%n%n",
                                candidates.size(),
                                count(true, Band.SAME),
                                count(true, Band.POSSIBLE),
                                count(false, Band.SAME),
                                count(false, Band.POSSIBLE))
                        + FOUND.stream()
                                .filter(found -> !found.sameName || found.match.band() != Band.SAME)
                                .map(Found::line)
                                .collect(Collectors.joining(System.lineSeparator())));
    }

    private static long count(boolean sameName, Band band) {
        return FOUND.stream()
                .filter(found -> found.sameName == sameName && found.match.band() == band)
                .count();
    }

    @Test
    void findsEverybodyWhoStandsInBothYears() {
        assertThat(count(true, Band.SAME) + count(true, Band.POSSIBLE)).isEqualTo(160);
    }

    @Test
    void suggestsNobodyOfAnotherName() {
        assertThat(FOUND)
                .filteredOn(found -> !found.sameName && found.match.band() == Band.SAME)
                .extracting(Found::line)
                .isEmpty();
    }
}
