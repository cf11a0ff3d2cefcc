package org.vigil.exchange.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.exchange.FileFacts;
import org.vigil.exchange.RawRow;
import org.vigil.exchange.RowProblem;
import org.vigil.exchange.RowSink;
import org.vigil.exchange.RowSource;
import org.vigil.shared.Refusal;

/** Text with a header and cells between commas, semicolons, tabs or bars; encoding and delimiter are found out. Last to be asked: text may be anything. */
@Component
@Order(100)
class CsvSource implements RowSource {

    private static final int LONGEST_CELL = 1_000_000;
    private static final int START = 64 * 1024;
    private static final int MOST_COLUMNS = 500;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public boolean opens(byte[] start) {
        return start.length > 0 && !isArchive(start);
    }

    private static boolean isArchive(byte[] start) {
        return begins(start, 'P', 'K', 3, 4)
                || begins(start, '%', 'P', 'D', 'F')
                || begins(start, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (start.length <= index || (start[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(Path file, RowSink sink) throws IOException {
        var charset = Charsets.of(file);
        try (var counted = new CountingStream(Files.newInputStream(file));
                var text = text(counted, charset)) {
            var delimiter = Delimiters.of(peek(text));
            try (var csv = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .maxBufferSize(LONGEST_CELL)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                new Reading(sink, counted, charset, delimiter).all(csv.iterator());
            }
        }
    }

    private static BufferedReader text(CountingStream in, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var text = new BufferedReader(new InputStreamReader(new BufferedInputStream(in), decoder), START);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static CharSequence peek(Reader text) throws IOException {
        var start = new char[START - 1];
        text.mark(START);
        var count = text.read(start);
        text.reset();
        return new String(start, 0, Math.max(0, count));
    }

    /** One reading of one file. */
    private static final class Reading {

        private final RowSink sink;
        private final CountingStream counted;
        private final Charset charset;
        private final char delimiter;
        private int columns;
        private long line = 1;

        Reading(RowSink sink, CountingStream counted, Charset charset, char delimiter) {
            this.sink = sink;
            this.counted = counted;
            this.charset = charset;
            this.delimiter = delimiter;
        }

        void all(java.util.Iterator<CsvRecord> records) {
            try {
                if (!records.hasNext()) {
                    throw Refusal.invalid("file", "refusal.import.empty");
                }
                header(records.next());
                while (records.hasNext()) {
                    row(records.next());
                }
            } catch (CsvParseException unreadable) {
                if (columns == 0) {
                    throw Refusal.invalid("file", "refusal.import.no-list");
                }
                sink.broken(RowProblem.of(line, null, null, "import.problem.unreadable"), List.of());
            }
            sink.end();
        }

        private void header(CsvRecord record) {
            var cells = record.getFields();
            columns = cells.size();
            if (columns > MOST_COLUMNS
                    || cells.stream().anyMatch(cell -> cell.length() > 1000 || cell.indexOf('\0') >= 0)) {
                throw Refusal.invalid("file", "refusal.import.no-list");
            }
            sink.begin(
                    new FileFacts("CSV", charset.name(), delimiter == '\t' ? "TAB" : String.valueOf(delimiter), cells));
        }

        private void row(CsvRecord record) {
            line = record.getStartingLineNumber();
            sink.read(counted.count());
            var cells = record.getFields();
            if (cells.size() == 1 && cells.get(0).isBlank()) {
                return;
            }
            var problem = problem(cells);
            if (problem == null) {
                sink.row(new RawRow(line, cells));
            } else {
                sink.broken(problem, cells);
            }
        }

        private @org.jspecify.annotations.Nullable RowProblem problem(List<String> cells) {
            if (cells.size() != columns) {
                return RowProblem.of(
                        line,
                        null,
                        cells.get(0),
                        "import.problem.columns",
                        String.valueOf(cells.size()),
                        String.valueOf(columns));
            }
            for (var cell : cells) {
                if (cell.indexOf('\uFFFD') >= 0) {
                    return RowProblem.of(
                            line,
                            null,
                            cell,
                            "import.problem.encoding",
                            charset.name().toUpperCase(Locale.ROOT));
                }
                if (cell.indexOf('\0') >= 0 || isBroken(cell)) {
                    return RowProblem.of(line, null, cell, "import.problem.unclean");
                }
            }
            return null;
        }

        /** Half a pair of surrogates is no letter. */
        private static boolean isBroken(String cell) {
            return cell.codePoints().anyMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF);
        }
    }
}
