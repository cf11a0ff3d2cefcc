package org.vigil.exchange.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.exchange.FileFacts;
import org.vigil.exchange.ImportedRecord;
import org.vigil.exchange.Layout;
import org.vigil.exchange.ListFormat;
import org.vigil.exchange.RawRow;
import org.vigil.exchange.RowProblem;
import org.vigil.exchange.RowReader;
import org.vigil.exchange.RowSink;
import org.vigil.exchange.RowSource;

/** A list, read from end to end into memory, for tests. */
final class ReadList implements RowSink {

    private static final List<RowSource> SOURCES = List.of(new VigilSource(), new XlsxSource(), new CsvSource());
    private static final List<ListFormat> FORMATS =
            List.of(new VigilList(), new CpjList(), new CpjCensus(), new Uspft(), new MappedList());

    final List<ImportedRecord> records = new ArrayList<>();
    final List<RowProblem> problems = new ArrayList<>();
    long rows;

    @Nullable
    FileFacts facts;

    @Nullable
    String format;

    private final String name;
    private final @Nullable String mapping;
    private @Nullable RowReader reader;
    boolean ended;

    private ReadList(String name, @Nullable String mapping) {
        this.name = name;
        this.mapping = mapping;
    }

    static ReadList of(Path file) throws IOException {
        return of(file, null);
    }

    static ReadList of(Path file, @Nullable String mapping) throws IOException {
        var start = new byte[0];
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(1000);
        }
        var read = new ReadList(file.getFileName().toString(), mapping);
        for (var source : SOURCES) {
            if (source.opens(start)) {
                source.read(file, read);
                return read;
            }
        }
        return read;
    }

    static ReadList of(String text) throws IOException {
        var file = Files.createTempFile("list", ".csv");
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return of(file);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void begin(FileFacts found) {
        facts = found;
        var layout = new Layout(name, found.header(), mapping);
        FORMATS.stream().filter(one -> one.fits(layout)).findFirst().ifPresent(one -> {
            format = one.code();
            reader = one.reader(layout);
        });
    }

    @Override
    public void row(RawRow row) {
        rows++;
        if (reader != null) {
            try {
                var read = Objects.requireNonNull(reader).read(row);
                records.addAll(read.records());
                problems.addAll(read.problems());
            } catch (IllegalArgumentException refused) {
                problems.add(RowProblem.of(row.line(), null, null, "import.problem.refused"));
            }
        }
    }

    @Override
    public void broken(RowProblem problem, List<String> cells) {
        rows++;
        problems.add(problem);
    }

    @Override
    public void read(long bytes) {}

    @Override
    public void end() {
        ended = true;
    }
}
