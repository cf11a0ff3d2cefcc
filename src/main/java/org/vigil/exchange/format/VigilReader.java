package org.vigil.exchange.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a file of Vigil's own format apart, record by record, as one document or line by line. In a file of lines a broken one
 * stops none of the others; of a document what stands behind the break is lost, and said to be.
 */
public final class VigilReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int LONGEST_LINE = 32 * 1024 * 1024;
    private static final int LONGEST_HEADER = 4096;

    private final BufferedInputStream in;
    private final Records records;
    private long incidents;
    private long cases;
    private boolean ended;

    private VigilReader(InputStream in, Records records) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.records = records;
    }

    /** Takes what the reader finds. */
    public interface Records {

        /** An incident or a case; the line is that on which it begins, from 1. */
        void record(long line, JsonNode record);

        /** A stretch of the file that is no record; the code says what is wrong. */
        void broken(long line, String code);
    }

    /** @throws Refusal when it is no file of this format, or one of a later version */
    public static void read(InputStream in, Records records) throws IOException {
        new VigilReader(in, records).read();
    }

    /** Whether a file that begins so is of this format. */
    public static boolean opens(byte[] start) {
        var text = new String(start, 0, Math.min(start.length, 200), StandardCharsets.UTF_8);
        return text.replaceFirst("^\uFEFF", "").replaceAll("\\s", "").startsWith("{\"vigil\":");
    }

    private void read() throws IOException {
        skipMark();
        var first = peekLine();
        if (isLine(first)) {
            readLines();
        } else {
            readDocument();
        }
    }

    private void skipMark() throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }

    private byte[] peekLine() throws IOException {
        in.mark(LONGEST_HEADER + 1);
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST_HEADER; next = in.read()) {
            line.write(next);
        }
        in.reset();
        return line.toByteArray();
    }

    /** The header of a file of lines is whole by itself. */
    private static boolean isLine(byte[] first) {
        try {
            var header = JSON.readTree(first);
            return header.isObject() && header.has("vigil") && !header.has("records");
        } catch (JacksonException unfinished) {
            return false;
        }
    }

    private void readLines() throws IOException {
        long number = 0;
        for (var line = nextLine(); line != null; line = nextLine()) {
            number++;
            if (line.length == 0 || isBlank(line)) {
                continue;
            }
            var node = node(line);
            if (node == null) {
                records.broken(number, "exchange.vigil.not-json");
            } else if (number == 1) {
                requireVersion(node.path("vigil").asInt(0));
            } else {
                accept(number, node);
            }
        }
        finish(number);
    }

    private byte @Nullable [] nextLine() throws IOException {
        var line = new ByteArrayOutputStream(512);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() < LONGEST_LINE) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (var sign : line) {
            if (sign != ' ' && sign != '\r' && sign != '\t') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable JsonNode node(byte[] line) {
        try {
            // Strictly: a byte that is no UTF-8 is not quietly made another letter.
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            var node = JSON.readTree(text);
            return node.isObject() ? node : null;
        } catch (CharacterCodingException | JacksonException broken) {
            return null;
        }
    }

    private void readDocument() throws IOException {
        long line = 1;
        try (var parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Refusal.invalid("file", "refusal.vigil.not-one");
            }
            var versioned = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("vigil")) {
                    requireVersion(parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0);
                    versioned = true;
                } else if (name.equals("records") && versioned) {
                    line = readRecords(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (!versioned) {
                throw Refusal.invalid("file", "refusal.vigil.not-one");
            }
            finish(line);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            if (incidents + cases == 0 && !ended) {
                throw Refusal.invalid("file", "refusal.vigil.not-one");
            }
            records.broken(where == null ? line : Math.max(1, where.getLineNr()), "exchange.vigil.cut-off");
        }
    }

    private long readRecords(JsonParser parser) {
        long line = 1;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            line = parser.currentTokenLocation().getLineNr();
            accept(line, parser.readValueAsTree());
        }
        return line;
    }

    private void accept(long line, JsonNode node) {
        switch (node.path("kind").asString("")) {
            case "INCIDENT" -> {
                incidents++;
                records.record(line, node);
            }
            case "CASE" -> {
                cases++;
                records.record(line, node);
            }
            case "END" -> {
                ended = true;
                if (node.path("cases").asLong(-1) != cases
                        || node.path("incidents").asLong(-1) != incidents) {
                    records.broken(line, "exchange.vigil.miscounted");
                }
            }
            default -> records.broken(line, "exchange.vigil.kind");
        }
    }

    private void finish(long line) {
        if (!ended) {
            records.broken(line, "exchange.vigil.cut-off");
        }
    }

    private static void requireVersion(int version) {
        if (version < 1) {
            throw Refusal.invalid("file", "refusal.vigil.not-one");
        }
        if (version > VigilWriter.VERSION) {
            throw Refusal.invalid("file", "refusal.vigil.later", version, VigilWriter.VERSION);
        }
    }
}
