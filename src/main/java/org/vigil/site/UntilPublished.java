package org.vigil.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vigil.publication.document.CensusFrozen;
import org.vigil.publication.document.PublishedChange;
import org.vigil.search.SearchChanged;

/** Keeps what was made of the published cases until something is published: bounded, and never older than the last publication known here. */
@Component
class UntilPublished {

    /** Another node's publication is not heard here: after this time a thing is made anew. */
    private static final long LIFE_NANOS = 30_000_000_000L;

    private final List<Kept<?>> all = new CopyOnWriteArrayList<>();
    private final AtomicLong generation = new AtomicLong();

    /**
     * A place to keep things of one kind.
     *
     * @param mostEntries so many at most
     * @param mostBytes and together no larger than this
     * @param size of one thing, in bytes
     */
    <V> Kept<V> keep(int mostEntries, long mostBytes, ToIntFunction<V> size) {
        var kept = new Kept<>(mostEntries, mostBytes, size);
        all.add(kept);
        return kept;
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

    void clear() {
        generation.incrementAndGet();
        all.forEach(Kept::clear);
    }

    /** Things by their keys, those asked for last. */
    final class Kept<V> {

        private final Map<String, Made<V>> things = new LinkedHashMap<>(256, 0.75f, true);
        private final int mostEntries;
        private final long mostBytes;
        private final ToIntFunction<V> size;
        private long bytes;

        private record Made<V>(V thing, int size, long at) {}

        private Kept(int mostEntries, long mostBytes, ToIntFunction<V> size) {
            this.mostEntries = mostEntries;
            this.mostBytes = mostBytes;
            this.size = size;
        }

        /** Says from when on a thing is read; what was read before a publication is not kept after it. */
        long now() {
            return generation.get();
        }

        synchronized @Nullable V find(String key) {
            var made = things.get(key);
            return made == null || System.nanoTime() - made.at > LIFE_NANOS ? null : made.thing;
        }

        /** Those of some keys that are here. */
        synchronized Map<String, V> findAll(List<String> keys) {
            var found = new HashMap<String, V>();
            for (var key : keys) {
                var thing = find(key);
                if (thing != null) {
                    found.put(key, thing);
                }
            }
            return found;
        }

        /** @param readFrom {@link #now} before it was read */
        synchronized void put(String key, V thing, long readFrom) {
            var large = size.applyAsInt(thing);
            if (generation.get() != readFrom || large > mostBytes / 10) {
                return;
            }
            var replaced = things.put(key, new Made<>(thing, large, System.nanoTime()));
            bytes += large - (replaced == null ? 0 : replaced.size);
            var oldest = things.values().iterator();
            while (things.size() > mostEntries || bytes > mostBytes) {
                bytes -= oldest.next().size;
                oldest.remove();
            }
        }

        private synchronized void clear() {
            things.clear();
            bytes = 0;
        }
    }
}
