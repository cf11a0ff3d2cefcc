package org.vigil.exchange.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.vigil.shared.web.Csv;

/** The cases as CSV, one line for each, with the mark by which spreadsheets know UTF-8. */
public final class TableWriter implements CaseWriter {

    private static final char UTF_8_MARK = '\uFEFF';

    @Override
    public void write(Source source, OutputStream out) throws IOException {
        try (var lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            lines.write(UTF_8_MARK);
            lines.write(Csv.line(CaseColumns.OF_CASES.toArray()));
            source.forEachCase(found -> {
                try {
                    lines.write(Csv.line(CaseColumns.of(found)));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }
}
