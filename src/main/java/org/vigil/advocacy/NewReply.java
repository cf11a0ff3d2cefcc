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
 * @param comment what we make of it, where that is said at once; else it is asked for
 * @param receivedAt when it came; now when absent
 */
public record NewReply(
        String authority,
        ReplyKind kind,
        StatePosition position,
        String text,
        @Nullable String comment,
        @Nullable Instant receivedAt) {

    public NewReply {
        authority = Limits.required("authority", authority, 300);
        text = Limits.required("text", text, NewAction.LONGEST_TEXT);
        comment = Limits.optional("comment", comment, 5_000);
    }
}
