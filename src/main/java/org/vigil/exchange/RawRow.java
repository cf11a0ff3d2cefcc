package org.vigil.exchange;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line the line of the file on which it begins, from 1
 * @param cells its cells from left to right
 */
public record RawRow(long line, List<String> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }
}
