package org.vigil.shared.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is costly to say, said once for each thing that is asked for. */
final class Said<T> {

    /** More than the days of a century. */
    private static final int MOST = 40_000;

    private final Function<T, String> words;
    private final Map<T, String> known = new ConcurrentHashMap<>();

    Said(Function<T, String> words) {
        this.words = words;
    }

    String of(T thing) {
        var said = known.get(thing);
        if (said != null) {
            return said;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        var made = words.apply(thing);
        known.put(thing, made);
        return made;
    }
}
