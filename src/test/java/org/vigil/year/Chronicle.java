package org.vigil.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened in the year, counted. */
final class Chronicle {

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Day> days = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * How the cases stood at one moment.
     *
     * @param at when
     * @param stages how many in each stage
     */
    record Day(Instant at, Map<String, Integer> stages) {}

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void count(String group, String what) {
        count(group + " / " + what);
    }

    int countOf(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** The counts of one group, by what was counted. */
    Map<String, Integer> group(String group) {
        var found = new TreeMap<String, Integer>();
        var before = group + " / ";
        counts.forEach((what, times) -> {
            if (what.startsWith(before)) {
                found.put(what.substring(before.length()), times);
            }
        });
        return found;
    }

    int sumOf(String group) {
        return group(group).values().stream().mapToInt(Integer::intValue).sum();
    }

    void stood(Instant at, Map<String, Integer> stages) {
        days.add(new Day(at, Map.copyOf(stages)));
    }

    List<Day> days() {
        return days;
    }

    void broke(String what) {
        broken.add(what);
    }

    List<String> broken() {
        return broken;
    }
}
