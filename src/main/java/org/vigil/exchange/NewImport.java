package org.vigil.exchange;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;

/**
 * A file to import.
 *
 * @param fileName what it is called
 * @param format code of its format, or {@link #AUTOMATIC}
 * @param mapping what its columns mean, where the format leaves that open
 */
public record NewImport(
        String fileName, String format, @Nullable String mapping) {

    /** The format is found out from the file. */
    public static final String AUTOMATIC = "AUTO";

    private static final int LONGEST_NAME = 200;

    public NewImport {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var cut = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        fileName = Limits.required("file", cut.isBlank() ? "list" : cut, LONGEST_NAME);
        if (!format.matches("[A-Z][A-Z0-9_]{1,29}")) {
            throw Refusal.invalid("format", "refusal.import.format");
        }
    }
}
