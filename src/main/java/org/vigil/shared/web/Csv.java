package org.vigil.shared.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of CSV (RFC 4180); a cell that a spreadsheet would take for a formula is made plain text. */
public final class Csv {

    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Cf}]*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]");

    private Csv() {}

    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells)
                        .map(cell -> cell(Objects.toString(cell, "")))
                        .collect(Collectors.joining(",")) + "\r\n";
    }

    /** The text, made plain where a spreadsheet would take it for a formula. */
    public static String plain(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    private static String cell(String text) {
        var plain = plain(text);
        var quoted = Stream.of(",", "\"", "\r", "\n", ";").anyMatch(plain::contains);
        return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
