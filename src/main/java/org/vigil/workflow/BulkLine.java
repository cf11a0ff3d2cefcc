package org.vigil.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What a bulk change does to one task.
 *
 * @param task the task as it stands
 * @param before what stands now: an account, a moment, nothing for a word
 * @param after what will stand
 * @param hindrance code of why it is refused; absent where it is done
 */
public record BulkLine(
        TaskView task,
        @Nullable String before,
        @Nullable String after,
        @Nullable String hindrance) {

    public boolean isDone() {
        return hindrance == null;
    }
}
