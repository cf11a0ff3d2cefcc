package org.vigil.advocacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.UserId;

/**
 * A reply as it was recorded, with what we made of it last.
 *
 * @param id identity
 * @param authority who answered
 * @param receivedAt when it came
 * @param kind how
 * @param position where it stands on what happened
 * @param text what it says
 * @param comment what we make of it; absent while nobody has said
 * @param recordedBy who recorded it
 * @param commentedBy who commented it
 */
public record StateReply(
        UUID id,
        String authority,
        Instant receivedAt,
        ReplyKind kind,
        StatePosition position,
        String text,
        @Nullable String comment,
        UserId recordedBy,
        @Nullable UserId commentedBy) {

    public boolean isCommented() {
        return comment != null;
    }
}
