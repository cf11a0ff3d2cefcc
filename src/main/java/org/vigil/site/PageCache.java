package org.vigil.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.shared.Sha256;

/** Answers as bytes, kept until something is published. */
@Component
class PageCache {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 96L << 20;
    private static final int LEAST_PACKED = 1_024;

    private final UntilPublished.Kept<Answer> answers;
    private final Map<String, Known> addresses = new LinkedHashMap<>(256, 0.75f, true);

    PageCache(UntilPublished published) {
        this.answers = published.keep(MOST_ENTRIES, MOST_BYTES, Answer::size);
    }

    /** An answer that is ready to be sent: its bytes, and its validator in quotes. */
    static final class Answer {

        private final byte[] body;
        private final String type;
        private final String etag;
        private byte @Nullable [] packed;

        private Answer(String type, byte[] body) {
            this.body = body;
            this.type = type;
            this.etag = etagOf(body);
        }

        byte[] body() {
            return body;
        }

        /** Media type. */
        String type() {
            return type;
        }

        String etag() {
            return etag;
        }

        /** The same bytes by gzip, packed once; nothing where that is no use. */
        synchronized byte @Nullable [] packed() {
            if (packed == null && body.length >= LEAST_PACKED && !type.startsWith("image/png")) {
                packed = gzip(body);
            }
            return packed;
        }

        /** What it takes in memory, packed as well. */
        private int size() {
            return body.length + body.length / 2;
        }
    }

    /** Under which key the answer to an address is kept, and the headers that it bore when it had passed all doors. */
    private record Known(String key, List<KnownAtTheDoor.Header> headers) {}

    /** An answer with the headers under which it goes out. */
    record Passed(Answer answer, List<KnownAtTheDoor.Header> headers) {}

    Answer get(String key, String type, Supplier<byte[]> make) {
        var known = answers.find(key);
        if (known != null) {
            return known;
        }
        var before = answers.now();
        var made = new Answer(type, make.get());
        answers.put(key, made, before);
        return made;
    }

    /** What was answered to an address before, where it is still kept. */
    synchronized @Nullable Passed passed(String address) {
        var known = addresses.get(address);
        var answer = known == null ? null : answers.find(known.key());
        return known == null || answer == null ? null : new Passed(answer, known.headers());
    }

    synchronized void letPass(String address, String key, List<KnownAtTheDoor.Header> headers) {
        addresses.put(address, new Known(key, headers));
        var oldest = addresses.keySet().iterator();
        while (addresses.size() > MOST_ENTRIES) {
            oldest.next();
            oldest.remove();
        }
    }

    private static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 3);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String etagOf(byte[] body) {
        return "W/\"" + HexFormat.of().formatHex(Sha256.of(body), 0, 16) + "\"";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
