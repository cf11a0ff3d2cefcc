package org.vigil.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answers that were asked for last. */
final class Kept<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Kept(int most) {
        super(64, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
