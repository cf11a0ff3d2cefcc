package org.vigil.search;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Which rows are of one person, so that nobody is counted twice. */
final class Persons {

    /** Whoever bears no key is somebody by themself. */
    static final int NOBODY = -1;

    private static final int END = -1;

    private final LongMap numbers = new LongMap();
    private int[] rows = new int[1024];
    private int[] first = new int[1024];
    private int[] next = new int[1024];
    private int size;

    int number(@Nullable UUID person) {
        if (person == null) {
            return NOBODY;
        }
        var key = person.getMostSignificantBits() ^ Long.rotateLeft(person.getLeastSignificantBits(), 32);
        var known = numbers.get(key);
        if (known != LongMap.NONE) {
            return known;
        }
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        first[size] = END;
        numbers.put(key, size);
        return size++;
    }

    void join(int person, int row) {
        if (row >= next.length) {
            next = Arrays.copyOf(next, Math.max(row + 1, next.length * 2));
        }
        if (person != NOBODY) {
            next[row] = first[person];
            first[person] = row;
            rows[person]++;
        }
    }

    void leave(int person, int row) {
        if (person == NOBODY) {
            return;
        }
        rows[person]--;
        if (first[person] == row) {
            first[person] = next[row];
            return;
        }
        var before = first[person];
        while (next[before] != row) {
            before = next[before];
        }
        next[before] = next[row];
    }

    boolean hasSeveral(int person) {
        return person != NOBODY && rows[person] > 1;
    }

    void forEachRow(int person, IntConsumer consumer) {
        for (var row = person == NOBODY ? END : first[person]; row != END; row = next[row]) {
            consumer.accept(row);
        }
    }

    int size() {
        return size;
    }
}
