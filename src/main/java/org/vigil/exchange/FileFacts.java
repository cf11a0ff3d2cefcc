package org.vigil.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a file.
 *
 * @param kind CSV, XLSX, JSON
 * @param charset its encoding
 * @param delimiter what stands between two cells
 * @param header names of its columns; empty for a file without columns
 */
public record FileFacts(
        String kind, @Nullable String charset, @Nullable String delimiter, List<String> header) {

    public FileFacts {
        header = List.copyOf(header);
    }
}
