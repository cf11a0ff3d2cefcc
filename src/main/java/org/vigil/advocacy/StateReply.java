package org.vigil.advocacy;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * A reply as it was recorded.
 *
 * @param authority who answered
 * @param receivedAt when it came
 * @param kind how
 * @param position where it stands on what happened
 * @param text what it says
 * @param comment what we make of it
 * @param recordedBy who recorded it
 */
public record StateReply(
        String authority,
        Instant receivedAt,
        ReplyKind kind,
        StatePosition position,
        String text,
        String comment,
        UserId recordedBy) {}
