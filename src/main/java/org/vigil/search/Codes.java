package org.vigil.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The codes that occur in one column, each with a small number. */
final class Codes {

    /** Bits of a long. */
    static final int MOST = 63;

    private final List<String> codes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    byte number(String code) {
        var known = numbers.get(code);
        if (known != null) {
            return known.byteValue();
        }
        if (codes.size() >= MOST) {
            throw new IllegalStateException("More codes in one column than are counted");
        }
        codes.add(code);
        numbers.put(code, codes.size() - 1);
        return (byte) (codes.size() - 1);
    }

    long bits(Iterable<String> several) {
        var bits = 0L;
        for (var code : several) {
            bits |= 1L << number(code);
        }
        return bits;
    }

    /** The bits of all codes that are meant; no new ones are made. */
    long bitsWhere(Predicate<String> meant) {
        var bits = 0L;
        for (var i = 0; i < codes.size(); i++) {
            bits |= meant.test(codes.get(i)) ? 1L << i : 0;
        }
        return bits;
    }

    String code(int number) {
        return codes.get(number);
    }

    int size() {
        return codes.size();
    }
}
