package org.vigil.exchange.format;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.ExportedIncident;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Vigil's own format, complete, as {@code src/docs/vigil-format.schema.json} describes it: a header, the incidents, the cases,
 * and an end that counts them, so that a file that was cut off is known as such.
 */
public final class VigilWriter implements CaseWriter {

    /** Version of the format. A reader takes its own version and those before. */
    public static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().rootValueSeparator("").build())
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final boolean lines;
    private final Instant now;

    private VigilWriter(boolean lines, Instant now) {
        this.lines = lines;
        this.now = now;
    }

    /** One document, its records in a list, each on a line. */
    public static VigilWriter document(Instant now) {
        return new VigilWriter(false, now);
    }

    /** A record on each line, the header first. */
    public static VigilWriter lines(Instant now) {
        return new VigilWriter(true, now);
    }

    @Override
    public void write(Source source, OutputStream out) {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("vigil", VERSION);
            json.writeStringProperty("exportedAt", now.toString());
            if (lines) {
                json.writeEndObject();
            } else {
                json.writeArrayPropertyStart("records");
            }
            // In a list the comma is still to come: it leads the line.
            var counts = new long[2];
            source.forEachIncident(incident -> {
                json.writeRaw('\n');
                incident(json, incident);
                counts[0]++;
            });
            source.forEachCase(found -> {
                json.writeRaw('\n');
                VigilCase.write(json, found);
                counts[1]++;
            });
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("kind", "END");
            json.writeNumberProperty("incidents", counts[0]);
            json.writeNumberProperty("cases", counts[1]);
            json.writeEndObject();
            if (!lines) {
                json.writeRaw('\n');
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }
    }

    private static void incident(JsonGenerator json, ExportedIncident incident) {
        json.writeStartObject();
        json.writeStringProperty("kind", "INCIDENT");
        text(json, "id", incident.id());
        text(json, "title", incident.title());
        text(json, "incidentType", incident.incidentType());
        text(json, "country", incident.country());
        text(json, "region", incident.region());
        text(json, "locality", incident.locality());
        text(json, "earliest", incident.earliest());
        text(json, "latest", incident.latest());
        text(json, "precision", incident.precision());
        text(json, "dateWords", incident.dateWords());
        text(json, "openedBy", incident.openedBy());
        text(json, "openedAt", incident.openedAt());
        json.writeEndObject();
    }

    static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    static <T> void list(JsonGenerator json, String name, Collection<T> items, Consumer<T> writer) {
        if (!items.isEmpty()) {
            json.writeArrayPropertyStart(name);
            items.forEach(writer);
            json.writeEndArray();
        }
    }
}
