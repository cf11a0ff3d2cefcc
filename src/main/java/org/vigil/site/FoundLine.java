package org.vigil.site;

import java.util.List;
import org.vigil.search.Marked;

/**
 * A case in a list, with what it was found by.
 *
 * @param line its two lines
 * @param name the name, what was asked for marked in it
 * @param alias another name by which it was found, where the first does not show it
 * @param excerpt where the words stand in the summary
 */
public record FoundLine(CaseLine line, List<Marked> name, List<Marked> alias, List<Marked> excerpt) {

    static FoundLine of(CaseLine line) {
        return new FoundLine(line, List.of(new Marked(line.name(), false)), List.of(), List.of());
    }
}
