package org.vigil.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that were judged by hand: rows of the publishers' files by number, and names as they are written elsewhere.
 *
 * <p>A row brings what an import would know of it; a typed name brings a country alone.
 */
final class LabelledPairs {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

    private final Map<String, List<Map<String, String>>> files = new HashMap<>();

    /** Those that were used while the rules were made. */
    static List<LabelledPair> read() throws IOException {
        return new LabelledPairs().all("/matching/labelled-pairs.csv");
    }

    /** Those that were written afterwards, of rows drawn by lot: measured once as they were, and learnt from then. */
    static List<LabelledPair> second() throws IOException {
        return new LabelledPairs().all("/matching/fresh-pairs.csv");
    }

    private List<LabelledPair> all(String resource) throws IOException {
        var pairs = new ArrayList<LabelledPair>();
        try (var file = Objects.requireNonNull(LabelledPairs.class.getResourceAsStream(resource))) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            for (var line : lines) {
                var cells = line.split(";", -1);
                pairs.add(new LabelledPair(
                        cells[0], side(cells[1], cells[3]), side(cells[2], cells[3]), cells[4].equals("SAME")));
            }
        }
        return pairs;
    }

    private Candidate side(String text, String country) throws IOException {
        int number = text.indexOf('#');
        if (number < 0) {
            var seven = country.equals("TJ") && !text.contains("з");
            return new Candidate(
                    text,
                    List.of(text),
                    country,
                    seven ? LocalDate.of(2022, 5, 1) : null,
                    seven ? LocalDate.of(2022, 7, 31) : null,
                    List.of());
        }
        var name = text.substring(0, number);
        var rows = files.get(name);
        if (rows == null) {
            rows = SharedData.rows(name);
            files.put(name, rows);
        }
        return row(text, rows.get(Integer.parseInt(text.substring(number + 1)) - 1));
    }

    static Candidate row(String key, Map<String, String> row) {
        if (row.containsKey("fullName")) {
            return new Candidate(
                    key,
                    List.of(String.valueOf(row.get("fullName"))),
                    SharedData.iso(row.get("country")),
                    null,
                    null,
                    outlets(row.get("organizations")),
                    outlets(row.get("locationImprisoned")),
                    outlets(row.get("charges")));
        }
        var arrested = LocalDate.parse(row.get("Date"), DAY);
        return new Candidate(
                key,
                List.of(String.valueOf(row.get("Name"))),
                SharedData.iso(row.get("Country")),
                arrested,
                arrested,
                outlets(row.get("Journalist or Media Worker")));
    }

    private static List<String> outlets(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(outlet -> !outlet.isEmpty() && !outlet.equalsIgnoreCase("freelance"))
                        .toList();
    }
}
