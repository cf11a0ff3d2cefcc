package org.vigil.site;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
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
    /** Another node's publication is not heard here: after this time an answer is made anew. */
    private static final long LIFE_NANOS = 30_000_000_000L;

    private final Map<String, Answer> answers = new LinkedHashMap<>(256, 0.75f, true);
    private final AtomicLong generation = new AtomicLong();
    private long bytes;

    /** An answer that is ready to be sent: its bytes, its validator in quotes, and when it was made. */
    static final class Answer {

        private final byte[] body;
        private final String etag;
        private final long madeAt = System.nanoTime();

        private Answer(byte[] body) {
            this.body = body;
            this.etag = etagOf(body);
        }

        byte[] body() {
            return body;
        }

        String etag() {
            return etag;
        }
    }

    Answer get(String key, Supplier<byte[]> make) {
        var known = find(key);
        if (known != null) {
            return known;
        }
        var before = generation.get();
        var body = make.get();
        var made = new Answer(body);
        keep(key, made, before);
        return made;
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
        bytes += made.body.length - (replaced == null ? 0 : replaced.body.length);
        var oldest = answers.entrySet().iterator();
        while (answers.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
            bytes -= oldest.next().getValue().body.length;
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

    private static String etagOf(byte[] body) {
        return "W/\"" + HexFormat.of().formatHex(Sha256.of(body), 0, 16) + "\"";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
