package org.vigil.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Csv;

/** The cases as a workbook: a sheet of cases and one of claims. A sheet that is full goes on in the next one. */
public final class WorkbookWriter implements CaseWriter {

    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSH_EVERY = 500;

    private final int mostRows;

    public WorkbookWriter() {
        this(MOST_ROWS);
    }

    WorkbookWriter(int mostRows) {
        this.mostRows = mostRows;
    }

    @Override
    public void write(Source source, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Vigil", null)) {
            var cases = new Sheets(workbook, "Cases", CaseColumns.OF_CASES);
            source.forEachCase(found -> cases.add(CaseColumns.of(found)));
            cases.finish();
            var claims = new Sheets(workbook, "Claims", CaseColumns.OF_CLAIMS);
            source.forEachCase(found -> CaseColumns.claims(found).forEach(claims::add));
            claims.finish();
        }
    }

    /** One table over as many sheets as it needs. */
    private final class Sheets {

        private final Workbook workbook;
        private final String name;
        private final List<String> header;
        private Worksheet sheet;
        private int number = 1;
        private int row;

        private Sheets(Workbook workbook, String name, List<String> header) {
            this.workbook = workbook;
            this.name = name;
            this.header = header;
            this.sheet = begin(name);
        }

        private Worksheet begin(String title) {
            var begun = workbook.newWorksheet(title);
            begun.freezePane(1, 1);
            for (var column = 0; column < header.size(); column++) {
                begun.value(0, column, header.get(column));
                begun.style(0, column).bold().set();
            }
            row = 1;
            return begun;
        }

        private void add(@Nullable Object[] cells) {
            if (row == mostRows) {
                finish();
                number++;
                sheet = begin(name + " " + number);
            }
            for (var column = 0; column < cells.length; column++) {
                var cell = cells[column];
                if (cell instanceof Number figure) {
                    sheet.value(row, column, figure);
                } else if (cell != null) {
                    sheet.inlineString(row, column, fitting(Csv.plain(cell.toString())));
                }
            }
            row++;
            if (row % FLUSH_EVERY == 0) {
                io(Worksheet::flush);
            }
        }

        private void finish() {
            io(Worksheet::finish);
        }

        private void io(Writing writing) {
            try {
                writing.on(sheet);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private interface Writing {
        void on(Worksheet sheet) throws IOException;
    }

    /** A cell takes so much and no more; what is longer says that it goes on. */
    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }
}
