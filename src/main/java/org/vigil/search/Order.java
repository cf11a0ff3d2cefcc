package org.vigil.search;

import java.util.Locale;
import java.util.Optional;

/** In what order a list stands. */
public enum Order {
    /** What fits the words best; without words as {@link #NEWEST}. */
    BEST,
    /** What was published last. */
    NEWEST,
    /** Who came into custody last. */
    LATEST,
    /** Who has been held for most days, for certain. */
    LONGEST;

    public static Optional<Order> of(String name) {
        for (var order : values()) {
            if (order.key().equals(name)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
