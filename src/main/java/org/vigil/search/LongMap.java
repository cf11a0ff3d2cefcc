package org.vigil.search;

import java.util.Arrays;

/** Numbers by long keys, in two flat arrays: a million of them in 24 MB. A key of {@code Long.MIN_VALUE} is not for use. */
final class LongMap {

    static final int NONE = -1;

    private static final long FREE = Long.MIN_VALUE;

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    LongMap() {
        Arrays.fill(keys, FREE);
    }

    int get(long key) {
        var slot = slot(key);
        return keys[slot] == key ? values[slot] : NONE;
    }

    void put(long key, int value) {
        var slot = slot(key);
        if (keys[slot] != key) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        values[slot] = value;
    }

    private int slot(long key) {
        var mask = keys.length - 1;
        var slot = (int) (mix(key) & mask);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long mix(long key) {
        var mixed = key * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                var slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
