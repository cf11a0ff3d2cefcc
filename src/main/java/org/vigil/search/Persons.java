package org.vigil.search;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers of persons, and how many cases each of them has; nobody is counted twice. */
final class Persons {

    private final LongMap numbers = new LongMap();
    private int[] cases = new int[1024];
    private int size;

    /** The number of a person; whoever bears no key is somebody by themself. */
    int number(@Nullable UUID person) {
        if (person == null) {
            return next();
        }
        var key = person.getMostSignificantBits() ^ Long.rotateLeft(person.getLeastSignificantBits(), 32);
        var known = numbers.get(key);
        if (known != LongMap.NONE) {
            return known;
        }
        var made = next();
        numbers.put(key, made);
        return made;
    }

    private int next() {
        if (size == cases.length) {
            cases = Arrays.copyOf(cases, size * 2);
        }
        return size++;
    }

    void count(int person, int more) {
        cases[person] += more;
    }

    boolean hasSeveral(int person) {
        return cases[person] > 1;
    }
}
