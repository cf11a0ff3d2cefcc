package org.vigil.exchange.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.exchange.FileFacts;
import org.vigil.exchange.RawRow;
import org.vigil.exchange.RowProblem;
import org.vigil.exchange.RowSink;
import org.vigil.exchange.RowSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Vigil's own format as rows: each event and each case is one, with a single cell. Where the case stood in the work is left out, so that a case
 * on which nothing but that has changed is known again.
 */
@Component
@Order(5)
class VigilSource implements RowSource {

    static final List<String> HEADER = List.of("vigil");

    @Override
    public boolean opens(byte[] start) {
        return VigilReader.opens(start);
    }

    @Override
    public void read(Path file, RowSink sink) throws IOException {
        try (var counted = new CountingStream(Files.newInputStream(file))) {
            sink.begin(new FileFacts("JSON", "UTF-8", null, HEADER));
            VigilReader.read(counted, new VigilReader.Records() {
                @Override
                public void record(long line, JsonNode record) {
                    sink.row(new RawRow(line, List.of(lasting((ObjectNode) record))));
                    sink.read(counted.count());
                }

                @Override
                public void broken(long line, String code) {
                    sink.broken(RowProblem.of(line, null, null, code), List.of());
                }
            });
            sink.read(counted.count());
            sink.end();
        }
    }

    private static String lasting(ObjectNode record) {
        record.remove(List.of("work", "history", "version"));
        return record.toString();
    }
}
