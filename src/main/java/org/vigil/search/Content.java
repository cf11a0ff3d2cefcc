package org.vigil.search;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.lucene.util.FixedBitSet;

/** All that the index holds: columns and words, changed together. */
final class Content implements AutoCloseable {

    private static final int KEPT_COUNTS = 200;
    private static final int KEPT_ROWS = 20;

    final Columns columns = new Columns();
    final TextIndex words;
    private final TextSearch search;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Object, Counted> counts = new Kept<>(KEPT_COUNTS);
    private final Map<Question, FixedBitSet> rows = new Kept<>(KEPT_ROWS);

    Content(TextIndex words) {
        this.words = words;
        this.search = new TextSearch(words, columns);
    }

    TextSearch search() {
        return search;
    }

    /** Answers from what stands, while nothing changes. */
    <T> T read(Supplier<T> asking) {
        lock.readLock().lock();
        try {
            return asking.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Takes in how a case stands now. A question of words that comes next makes Lucene show it, if nobody has before.
     *
     * @param shown what is public of it, if anything is
     * @return whether anything is different
     */
    boolean put(String ref, Optional<IndexedCase> shown) {
        lock.writeLock().lock();
        try {
            var stands =
                    shown.map(one -> columns.stands(ref, one.version())).orElse(columns.row(ref) == Columns.NO_ROW);
            if (stands) {
                return false;
            }
            if (shown.isPresent()) {
                words.replace(columns.add(shown.get()), shown.get());
            } else {
                columns.remove(ref);
                words.remove(ref);
            }
            forgetAnswers();
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void forgetAnswers() {
        synchronized (counts) {
            counts.clear();
        }
        synchronized (rows) {
            rows.clear();
        }
    }

    Counted counted(Object key, Supplier<Counted> counting) {
        synchronized (counts) {
            var known = counts.get(key);
            if (known != null) {
                return known;
            }
        }
        var counted = counting.get();
        synchronized (counts) {
            counts.put(key, counted);
        }
        return counted;
    }

    /** All rows that the words of a question find. */
    FixedBitSet found(Question question, String text, Fit fit) {
        synchronized (rows) {
            var known = rows.get(question);
            if (known != null) {
                return known;
            }
        }
        var found = search.all(text, fit);
        synchronized (rows) {
            rows.put(question, found);
        }
        return found;
    }

    @Override
    public void close() {
        words.close();
    }
}
