package org.vigil.advocacy;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;

/**
 * What we make of a reply.
 *
 * @param kind how they answer
 * @param position where they stand on what happened
 * @param comment our comment
 */
public record ReplyComment(
        ReplyKind kind, StatePosition position, @Nullable String comment) {

    public ReplyComment {
        comment = Limits.required("comment", comment, 5_000);
    }

    String words() {
        return String.valueOf(comment);
    }
}
