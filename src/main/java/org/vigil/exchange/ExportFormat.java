package org.vigil.exchange;

import java.util.Locale;

/** The kinds of file that an export can be. */
public enum ExportFormat {
    /** Vigil's own format as one document; complete. */
    JSON("application/json;charset=UTF-8"),
    /** The same, one record on each line. */
    NDJSON("application/x-ndjson;charset=UTF-8"),
    /** A table of the cases, one line for each. */
    CSV("text/csv;charset=UTF-8"),
    /** A workbook with a sheet of the cases and one of the claims. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends, without the dot. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What such a file is called. */
    public String fileName() {
        return "vigil-export." + suffix();
    }
}
