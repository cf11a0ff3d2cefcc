package org.vigil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one facet. A row is counted under a code: the level at which the person was held, where the row fits the question
 * wholly; else that level under the part that does not fit, which counts for the facets of that part alone.
 */
final class Buckets {

    /** Somebody with one case: not seen before, not seen again. */
    static final int ONLY = -1;

    private static final int LEVELS = 3;
    /** Wholly, and each part. A power of two. */
    private static final int CODES = 64;

    private final int[] counts;
    private final int[] lastPerson;
    private final byte[] lastLevel;

    Buckets(int size) {
        counts = new int[size * CODES];
        lastPerson = new int[size];
        Arrays.fill(lastPerson, ONLY);
        lastLevel = new byte[size];
    }

    static int code(int misfit, int level) {
        return (misfit + 1) * LEVELS + level;
    }

    static int levelOf(int code) {
        return code % LEVELS;
    }

    void countAll(byte[] column, int[] rows, byte[] codes, int size) {
        for (var i = 0; i < size; i++) {
            counts[column[rows[i]] * CODES + codes[i]]++;
        }
    }

    void countAll(short[] column, int[] rows, byte[] codes, int size) {
        for (var i = 0; i < size; i++) {
            counts[column[rows[i]] * CODES + codes[i]]++;
        }
    }

    void count(int bucket, int code) {
        counts[bucket * CODES + code]++;
    }

    /** Once for each person, by the highest level; the cases of a person come one after the other. */
    void count(int bucket, int code, int person) {
        if (person == ONLY) {
            counts[bucket * CODES + code]++;
        } else if (lastPerson[bucket] != person) {
            lastPerson[bucket] = person;
            lastLevel[bucket] = (byte) code;
            counts[bucket * CODES + code]++;
        } else if (lastLevel[bucket] < code) {
            counts[bucket * CODES + lastLevel[bucket]]--;
            lastLevel[bucket] = (byte) code;
            counts[bucket * CODES + code]++;
        }
    }

    private int sum(int bucket, int level, int part) {
        return counts[bucket * CODES + level] + counts[bucket * CODES + code(part, level)];
    }

    Tally tally(int bucket, String key, int part) {
        var certain = sum(bucket, CustodyColumns.CERTAIN, part);
        var possible = sum(bucket, CustodyColumns.POSSIBLE, part);
        return new Tally(key, certain + possible + sum(bucket, CustodyColumns.NOT_HELD, part), certain, possible);
    }

    List<Tally> tallies(IntFunction<String> names, @Nullable Comparator<Tally> order, int part) {
        var tallies = new ArrayList<Tally>();
        for (var bucket = 0; bucket < lastPerson.length; bucket++) {
            if (sum(bucket, 0, part) + sum(bucket, 1, part) + sum(bucket, 2, part) > 0) {
                tallies.add(tally(bucket, names.apply(bucket), part));
            }
        }
        if (order != null) {
            tallies.sort(order);
        }
        return List.copyOf(tallies);
    }
}
