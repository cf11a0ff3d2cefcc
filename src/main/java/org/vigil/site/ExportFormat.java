package org.vigil.site;

import java.util.List;
import java.util.stream.Collectors;

/** How the open data is written: PostgreSQL writes the lines itself, and no line passes through an object of ours. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        String copy(List<ExportCell> columns, String from) {
            var cells = columns.stream().map(ExportCell::csv).collect(Collectors.joining(", "));
            return "copy (select " + cells + ", current_setting('vigil.as_of'), '" + OpenData.LICENCE + "' " + from
                    + ") to stdout (format csv)";
        }
    },
    JSON("application/json;charset=UTF-8") {
        @Override
        String copy(List<ExportCell> columns, String from) {
            return lines(columns, from);
        }
    },
    NDJSON("application/x-ndjson;charset=UTF-8") {
        @Override
        String copy(List<ExportCell> columns, String from) {
            return lines(columns, from);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The statement that writes the lines. */
    abstract String copy(List<ExportCell> columns, String from);

    /**
     * One object to a line, without the columns that have no value. JSON holds no control characters, so that these can stand where CSV
     * would quote and part.
     */
    private static String lines(List<ExportCell> columns, String from) {
        return "copy (select " + line(columns) + " " + from
                + ") to stdout (format csv, quote e'\\x01', delimiter e'\\x02')";
    }

    /** The expression that writes one case as an object of JSON, without what has no value. */
    static String line(List<ExportCell> columns) {
        return columns.stream()
                .map(column -> "'\"" + column.label() + "\":' || " + column.json())
                .collect(Collectors.joining(", ", "'{' || concat_ws(',', ", ") || '}'"));
    }
}
