package org.vigil.workflow;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bulk change.
 *
 * @param id what to pass to undo it; absent where nothing was changed
 * @param lines each task
 */
public record BulkOutcome(@Nullable UUID id, List<BulkLine> lines) {

    public int changed() {
        return (int) lines.stream().filter(BulkLine::isDone).count();
    }
}
