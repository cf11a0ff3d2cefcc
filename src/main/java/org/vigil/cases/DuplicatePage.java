package org.vigil.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the queue, and where the next one begins. */
public record DuplicatePage(List<DuplicatePair> items, DuplicatePair.@Nullable Place next) {

    public DuplicatePage {
        items = List.copyOf(items);
    }
}
