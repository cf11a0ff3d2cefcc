package org.vigil.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about beside its case.
 *
 * @param taskId the task that waits
 * @param actionId the advocacy action
 * @param hearingId the hearing
 */
public record Subject(
        @Nullable String taskId,
        @Nullable UUID actionId,
        @Nullable UUID hearingId) {

    public static final Subject CASE_ALONE = new Subject(null, null, null);
}
