package org.vigil.site;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of CSV (RFC 4180); a cell that a spreadsheet would take for a formula is made plain text. */
final class CsvLine {

    static final String HEADER =
            "ref,version,name,originalName,pseudonymous,country,libertyStatus,chargeCategory,sentenceBucket,roles,sex,heldByState,"
                    + "heldFromEarliest,heldFromLatest,heldUntilKnown,heldUntilEarliest,heldUntilLatest,publishedAt\r\n";

    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvLine() {}

    static String of(ListedCase listed) {
        return line(
                listed.ref(),
                listed.version(),
                listed.name(),
                listed.originalName(),
                listed.pseudonymous(),
                listed.country(),
                listed.libertyStatus(),
                listed.chargeCategory(),
                listed.sentenceBucket(),
                String.join(";", listed.roles()),
                listed.sex(),
                listed.heldByState(),
                listed.heldFromEarliest(),
                listed.heldFromLatest(),
                listed.heldUntilKnown(),
                listed.heldUntilEarliest(),
                listed.heldUntilLatest(),
                listed.publishedAt());
    }

    static String line(@Nullable Object... cells) {
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
