package org.vigil.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV that no spreadsheet takes for formulas: a cell that would begin one is led by an apostrophe. */
public final class SafeCsv {

    private static final String BEGINS_FORMULA = "=+-@\t\r\n|%";

    private SafeCsv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(SafeCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = neutral(text);
        return safe.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r' || sign == ';')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** The cell as a spreadsheet may show it. */
    public static String neutral(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The cell as it was before. */
    static String original(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && BEGINS_FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
