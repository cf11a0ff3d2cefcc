package org.vigil.shared.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of CSV (RFC 4180); a cell that a spreadsheet would take for a formula is made plain text. */
public final class Csv {

    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Csv() {}

    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells)
                        .map(cell -> cell(Objects.toString(cell, "")))
                        .collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        var plain = FORMULA.matcher(text).matches() ? "'" + text : text;
        var quoted = Stream.of(",", "\"", "\r", "\n", ";").anyMatch(plain::contains);
        return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
