package org.vigil.matching;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The latest answers of a pure function, at most so many: words of names come back over and over. What two keys would put in one
 * place, the later one keeps; so there is nothing to lock, and nothing grows.
 */
final class Remembered<K, V> {

    private final AtomicReferenceArray<@Nullable Entry<K, V>> places;
    private final Function<K, V> function;

    private record Entry<K, V>(K key, V value) {}

    /** @param most a power of two */
    Remembered(int most, Function<K, V> function) {
        this.places = new AtomicReferenceArray<>(most);
        this.function = function;
    }

    V of(K key) {
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 16) & places.length() - 1;
        var entry = places.get(place);
        if (entry == null || !entry.key.equals(key)) {
            entry = new Entry<>(key, function.apply(key));
            places.set(place, entry);
        }
        return entry.value;
    }
}
