package org.vigil.search;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** All that the index holds: columns and, where they are asked for, words, changed together. */
final class Content implements AutoCloseable {

    private static final int KEPT_COUNTS = 200;
    private static final int KEPT_ROWS = 20;

    final Columns columns = new Columns();
    final @Nullable TextIndex words;
    private final @Nullable TextSearch search;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Object, Counted> counts = new Kept<>(KEPT_COUNTS);
    private final Map<Question, FixedBitSet> rows = new Kept<>(KEPT_ROWS);

    Content(@Nullable TextIndex words) {
        this.words = words;
        this.search = words == null ? null : new TextSearch(words, columns);
    }

    boolean hasWords() {
        return words != null;
    }

    TextSearch search() {
        return Objects.requireNonNull(search);
    }

    /** Before anybody asks. */
    void add(IndexedCase shown) {
        var row = columns.add(shown);
        if (words != null) {
            words.add(row, shown);
        }
    }

    /** Lets the next question find the words that came. */
    void refresh() {
        if (words != null) {
            words.refresh();
        }
    }

    void pack() {
        if (words != null) {
            words.pack();
        }
    }

    /** Lets what was taken back leave the files, too. */
    void forget() {
        if (words != null) {
            words.forget();
        }
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
            change(ref, shown);
            forgetAnswers();
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void change(String ref, Optional<IndexedCase> shown) {
        var row = shown.map(columns::add).orElse(Columns.NO_ROW);
        if (row == Columns.NO_ROW) {
            columns.remove(ref);
        }
        if (words != null) {
            shown.ifPresentOrElse(one -> words.replace(row, one), () -> words.remove(ref));
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
        var found = search().all(text, fit);
        synchronized (rows) {
            rows.put(question, found);
        }
        return found;
    }

    @Override
    public void close() {
        if (words != null) {
            words.close();
        }
    }
}
