package org.vigil.search;

import java.util.Arrays;

/** Combinations of facts that occur together, each with a number from 1: what many cases share is looked at once for all of them. */
final class Profiles {

    private final LongMap numbers = new LongMap();
    private long[] keys = new long[64];
    private int size = 1;

    int number(long key) {
        var known = numbers.get(key);
        if (known != LongMap.NONE) {
            return known;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        numbers.put(key, size);
        return size++;
    }

    long key(int number) {
        return keys[number];
    }

    /** One more than the greatest number. */
    int size() {
        return size;
    }
}
