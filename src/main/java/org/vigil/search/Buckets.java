package org.vigil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The counters of one facet: for each of its values, how many persons at each level of being held. */
final class Buckets {

    /** Somebody with one case: not seen before, not seen again. */
    static final int ONLY = -1;

    private static final int LEVELS = 3;

    private final int[] counts;
    private final int[] lastPerson;
    private final byte[] lastLevel;

    Buckets(int size) {
        counts = new int[size * LEVELS];
        lastPerson = new int[size];
        Arrays.fill(lastPerson, ONLY);
        lastLevel = new byte[size];
    }

    /**
     * Once for each person, by the highest level; the cases of a person come one after the other.
     *
     * @param times how many there are, where they are of persons with one case
     */
    void count(int bucket, int level, int person, int times) {
        if (person == ONLY) {
            counts[bucket * LEVELS + level] += times;
        } else if (lastPerson[bucket] != person) {
            lastPerson[bucket] = person;
            lastLevel[bucket] = (byte) level;
            counts[bucket * LEVELS + level]++;
        } else if (lastLevel[bucket] < level) {
            counts[bucket * LEVELS + lastLevel[bucket]]--;
            lastLevel[bucket] = (byte) level;
            counts[bucket * LEVELS + level]++;
        }
    }

    Tally tally(int bucket, String key) {
        var certain = counts[bucket * LEVELS + CustodyColumns.CERTAIN];
        var possible = counts[bucket * LEVELS + CustodyColumns.POSSIBLE];
        return new Tally(
                key, certain + possible + counts[bucket * LEVELS + CustodyColumns.NOT_HELD], certain, possible);
    }

    private boolean isAny(int bucket) {
        return (counts[bucket * LEVELS] | counts[bucket * LEVELS + 1] | counts[bucket * LEVELS + 2]) != 0;
    }

    List<Tally> tallies(IntFunction<String> names, @Nullable Comparator<Tally> order) {
        var tallies = new ArrayList<Tally>();
        for (var bucket = 0; bucket < lastPerson.length; bucket++) {
            if (isAny(bucket)) {
                tallies.add(tally(bucket, names.apply(bucket)));
            }
        }
        if (order != null) {
            tallies.sort(order);
        }
        return List.copyOf(tallies);
    }
}
