package org.vigil.year;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What people have set out to do, by time; at the same time in the order of a text that is the same in every run. */
final class Agenda {

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::at)
            .thenComparing(Entry::number)
            .thenComparing(Entry::what)
            .thenComparing(Entry::nth));
    private long nth;

    /** Of no case. */
    static final int NO_CASE = -1;

    /**
     * One thing to do.
     *
     * @param at when
     * @param number of the case
     * @param what about what; orders what falls on one moment
     * @param nth orders what is alike
     * @param deed the thing itself
     */
    record Entry(Instant at, int number, String what, long nth, Runnable deed) {}

    void add(Instant at, int number, String what, Runnable deed) {
        entries.add(new Entry(at, number, what, nth++, deed));
    }

    @Nullable
    Entry next() {
        return entries.peek();
    }

    void remove(Entry done) {
        entries.remove(done);
    }
}
