package org.vigil.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Breaks words into lines of about a length, as drawings have no line breaks of their own. */
final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    /** The lines; what does not fit into so many of them ends with an ellipsis. */
    static List<String> lines(String text, int signs, int most) {
        return lines(text, line -> line.length() <= signs, most);
    }

    /** The lines, each as long as it fits; a word that fits nowhere stands alone. */
    static List<String> lines(String text, Predicate<String> fits, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : SPACE.splitAsStream(text.strip()).toList()) {
            if (!line.isEmpty() && !fits.test(line + " " + word)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.get(most - 1) + " …");
        return kept;
    }
}
