package org.vigil.exchange;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file are to be read.
 *
 * @param fileName what the file is called, for locators
 * @param header names of its columns; empty for a file without columns
 * @param mapping what the columns mean, where the format leaves that open
 */
public record Layout(
        String fileName, List<String> header, @Nullable String mapping) {

    public Layout {
        header = header.stream().map(String::strip).toList();
    }

    /** Where a column stands; case does not matter. */
    public OptionalInt indexOf(String column) {
        var wanted = column.toLowerCase(Locale.ROOT);
        return IntStream.range(0, header.size())
                .filter(index -> header.get(index).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    public boolean has(String column) {
        return indexOf(column).isPresent();
    }
}
