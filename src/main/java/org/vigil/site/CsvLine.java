package org.vigil.site;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Csv;

/** A published case as one line of CSV. */
final class CsvLine {

    static final String HEADER =
            "ref,version,name,originalName,pseudonymous,country,libertyStatus,chargeCategory,sentenceBucket,roles,sex,heldByState,"
                    + "heldFromEarliest,heldFromLatest,heldUntilKnown,heldUntilEarliest,heldUntilLatest,publishedAt\r\n";

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
        return Csv.line(cells);
    }
}
