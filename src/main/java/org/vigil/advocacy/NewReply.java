package org.vigil.advocacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;

/**
 * A reply to record.
 *
 * @param authority who answers
 * @param kind how
 * @param position where it stands on what happened
 * @param text what it says
 * @param comment what we make of it; mandatory
 * @param receivedAt when it came; now when absent
 */
public record NewReply(
        String authority,
        ReplyKind kind,
        StatePosition position,
        String text,
        String comment,
        @Nullable Instant receivedAt) {

    public NewReply {
        authority = Limits.required("authority", authority, 300);
        text = Limits.required("text", text, NewAction.LONGEST_TEXT);
        comment = Limits.required("comment", comment, 5_000);
    }
}
