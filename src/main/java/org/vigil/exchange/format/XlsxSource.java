package org.vigil.exchange.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.exchange.FileFacts;
import org.vigil.exchange.RawRow;
import org.vigil.exchange.RowProblem;
import org.vigil.exchange.RowSink;
import org.vigil.exchange.RowSource;
import org.vigil.shared.Refusal;

/** The first sheet of an Excel workbook, row by row. Dates become ISO dates, formulas what they last came to. */
@Component
@Order(10)
class XlsxSource implements RowSource {

    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_CELL = 32_767;

    /** The workbook keeps its texts in one part, which must be read whole. */
    private static final long LARGEST_TEXTS = 128L * 1024 * 1024;

    private static final long LARGEST_SHEET = 4L * 1024 * 1024 * 1024;

    @Override
    public boolean opens(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    @Override
    public void read(Path file, RowSink sink) throws IOException {
        refuseBombs(file);
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                var rows = book.getFirstSheet().openStream()) {
            all(rows.iterator(), sink, java.nio.file.Files.size(file));
        } catch (ExcelReaderException | IOException | NullPointerException | IllegalArgumentException unreadable) {
            throw Refusal.invalid("file", "refusal.import.no-list");
        }
    }

    private static void refuseBombs(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(entry -> {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                var most = name.contains("worksheets/") ? LARGEST_SHEET : LARGEST_TEXTS;
                if (entry.getSize() > most) {
                    throw Refusal.invalid("file", "refusal.import.too-large");
                }
            });
        } catch (IOException broken) {
            throw Refusal.invalid("file", "refusal.import.no-list");
        }
    }

    private static void all(Iterator<Row> rows, RowSink sink, long size) {
        var header = List.<String>of();
        while (rows.hasNext()) {
            var row = rows.next();
            var cells = cells(row);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (header.isEmpty()) {
                header = header(cells);
                sink.begin(new FileFacts("XLSX", null, null, header));
            } else {
                row(row.getRowNum(), cells, header.size(), sink);
            }
        }
        if (header.isEmpty()) {
            throw Refusal.invalid("file", "refusal.import.empty");
        }
        sink.read(size);
        sink.end();
    }

    private static List<String> header(List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw Refusal.invalid("file", "refusal.import.no-list");
        }
        return cells;
    }

    private static void row(long line, List<String> cells, int columns, RowSink sink) {
        while (cells.size() < columns) {
            cells.add("");
        }
        while (cells.size() > columns && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() > columns) {
            sink.broken(
                    RowProblem.of(
                            line,
                            null,
                            cells.get(columns),
                            "import.problem.columns",
                            String.valueOf(cells.size()),
                            String.valueOf(columns)),
                    cells);
        } else if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            sink.broken(RowProblem.of(line, null, null, "import.problem.unclean"), cells);
        } else {
            sink.row(new RawRow(line, cells));
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int index = 0; index < Math.min(row.getCellCount(), MOST_COLUMNS + 1); index++) {
            cells.add(text(row.getCell(index)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : number(cell.asNumber());
        }
        var text = cell.getText();
        return text == null ? "" : text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    /** A number is a date where its format says so. */
    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .matches(".*[yd].*");
    }

    private static String date(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
