package org.vigil.site;

import java.util.List;

/**
 * One table of the statistics.
 *
 * @param group what it counts by
 * @param title its title
 * @param lines its lines
 * @param json address of the same numbers
 * @param most the greatest number, for the bars
 */
public record StatisticsTable(String group, String title, List<CountLine> lines, String json, int most) {

    /** Width of a bar in percent of the widest. */
    public String width(CountLine line) {
        return most == 0
                ? "0%"
                : String.format(
                        java.util.Locale.ROOT, "%.1f%%", 100.0 * line.count().persons() / most);
    }
}
