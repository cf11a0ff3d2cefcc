package org.vigil.followup;

import java.util.UUID;

/** Identity of a planned follow-up. */
public record FollowUpId(UUID value) {

    public static FollowUpId random() {
        return new FollowUpId(UUID.randomUUID());
    }

    public static FollowUpId of(String text) {
        return new FollowUpId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
