package org.vigil.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How our codes stand in the categories of those who report on the same people, so that one record serves every report.
 *
 * @param version which crosswalk it is; a changed one bears another version
 * @param entries one for each code
 */
public record Crosswalk(String version, List<Entry> entries) {

    private static final String RESOURCE = "/crosswalk/crosswalk.tsv";
    private static final String NONE = "-";

    /** The one that we publish with. */
    static final Crosswalk OURS = load();

    /** The lists by what the statistics count by. */
    private static final Map<String, String> LISTS = Map.of(
            "liberty", "libertyStatus",
            "charge", "chargeCategory",
            "sentence", "sentenceBucket",
            "medium", "media",
            "role", "roles",
            "sex", "sex");

    /** Those who report. */
    public enum Body {
        HURIDOCS,
        CPJ,
        RSF,
        COE,
        MMF,
        SDG
    }

    /**
     * One of our codes.
     *
     * @param list the list that it is of, named as the column of the open data
     * @param code the code
     * @param categories what the bodies call it; nothing where a body has no such category
     */
    public record Entry(String list, String code, Map<Body, String> categories) {

        public String category(Body body) {
            return categories.getOrDefault(body, "");
        }
    }

    static Crosswalk load() {
        try (var resource = Objects.requireNonNull(Crosswalk.class.getResourceAsStream(RESOURCE))) {
            return read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Crosswalk read(String text) {
        var lines = text.lines().toList();
        var version = lines.get(0).split("\t", -1)[1];
        var entries = new ArrayList<Entry>();
        var head = new String[0];
        for (var line : lines) {
            var cells = line.split("\t", -1);
            if (line.startsWith("list\t")) {
                head = cells;
            } else if (!line.startsWith("#")) {
                entries.add(entry(head, cells));
            }
        }
        return new Crosswalk(version, List.copyOf(entries));
    }

    private static Entry entry(String[] head, String[] cells) {
        var categories = new LinkedHashMap<Body, String>();
        for (var cell = 2; cell < cells.length; cell++) {
            if (!cells[cell].equals(NONE)) {
                categories.put(Body.valueOf(head[cell]), cells[cell]);
            }
        }
        return new Entry(cells[0], cells[1], categories);
    }

    /** The codes of a list, in our order. */
    static Stream<String> codes(String list) {
        return OURS.entries().stream()
                .filter(entry -> entry.list().equals(list))
                .map(Entry::code);
    }

    static Optional<Body> body(String name) {
        return Arrays.stream(Body.values())
                .filter(body -> body.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The lists, with their codes in our order. */
    public Map<String, List<Entry>> lists() {
        return entries.stream().collect(Collectors.groupingBy(Entry::list, LinkedHashMap::new, Collectors.toList()));
    }

    /** The list of what is counted by. */
    static String listOf(String group) {
        return LISTS.getOrDefault(group, group);
    }

    /** Whether the body has categories of its own for this list. */
    boolean covers(Body body, String list) {
        return entries.stream()
                .anyMatch(
                        entry -> entry.list().equals(list) && entry.categories().containsKey(body));
    }

    /** The category of a code as an expression of SQL: constants of ours alone, quoted as such. */
    String sql(Body body, String list, String code) {
        var cases = entries.stream()
                .filter(entry -> entry.list().equals(list))
                .filter(entry -> entry.categories().containsKey(body))
                .map(entry -> " when " + quoted(entry.code()) + " then " + quoted(entry.category(body)))
                .collect(Collectors.joining());
        return "case " + code + cases + " end";
    }

    private static String quoted(String constant) {
        return "'" + constant.replace("'", "''") + "'";
    }
}
