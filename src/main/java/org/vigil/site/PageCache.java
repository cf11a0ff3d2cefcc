package org.vigil.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vigil.publication.document.CensusFrozen;
import org.vigil.publication.document.PublishedChange;
import org.vigil.search.SearchChanged;
import org.vigil.shared.Sha256;

/** Answers as bytes, kept until something is published: bounded, and never older than the last publication that it knows of. */
@Component
class PageCache {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 96L << 20;
    private static final int LEAST_PACKED = 1_024;
    /** Another node's publication is not heard here: after this time an answer is made anew. */
    private static final long LIFE_NANOS = 30_000_000_000L;

    private final Map<String, Answer> answers = new LinkedHashMap<>(256, 0.75f, true);
    private final AtomicLong generation = new AtomicLong();
    private long bytes;

    private final Map<String, Known> addresses = new LinkedHashMap<>(256, 0.75f, true);

    /** An answer that is ready to be sent: its bytes, its validator in quotes, and when it was made. */
    static final class Answer {

        private final byte[] body;
        private final String type;
        private final String etag;
        private final long madeAt = System.nanoTime();
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
        var known = find(key);
        if (known != null) {
            return known;
        }
        var before = generation.get();
        var body = make.get();
        var made = new Answer(type, body);
        keep(key, made, before);
        return made;
    }

    /** What was answered to an address before, where it is still kept. */
    synchronized @Nullable Passed passed(String address) {
        var known = addresses.get(address);
        var answer = known == null ? null : find(known.key());
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

    private synchronized @Nullable Answer find(String key) {
        var known = answers.get(key);
        return known == null || System.nanoTime() - known.madeAt > LIFE_NANOS ? null : known;
    }

    /** What was read before a publication is not kept after it. */
    private synchronized void keep(String key, Answer made, long generationBefore) {
        if (generation.get() != generationBefore || made.body.length > MOST_BYTES / 10) {
            return;
        }
        var replaced = answers.put(key, made);
        bytes += made.size() - (replaced == null ? 0 : replaced.size());
        var oldest = answers.entrySet().iterator();
        while (answers.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
            bytes -= oldest.next().getValue().size();
            oldest.remove();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void on(PublishedChange change) {
        clear();
    }

    /** What was made of the index before it took the change in is gone, too; so is what another node has published. */
    @EventListener
    public void on(SearchChanged change) {
        clear();
    }

    /** A frozen census stands on a page and in an answer. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void on(CensusFrozen census) {
        clear();
    }

    synchronized void clear() {
        generation.incrementAndGet();
        answers.clear();
        bytes = 0;
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
