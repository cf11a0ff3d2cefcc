package org.vigil.workflow;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Tag;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * One change to many tasks. Never a decision: those are made one by one.
 *
 * @param kind what is changed
 * @param tasks on which tasks, 200 at most
 * @param to who gets them
 * @param reason why they get them
 * @param tag which word
 * @param due by when they are to be done
 */
public record BulkChange(
        Kind kind,
        List<TaskId> tasks,
        @Nullable UserId to,
        @Nullable String reason,
        @Nullable Tag tag,
        @Nullable Instant due) {

    private static final int MOST = 200;

    /** What is changed. */
    public enum Kind {
        ASSIGN,
        TAG,
        UNTAG,
        DUE
    }

    public BulkChange {
        tasks = List.copyOf(new LinkedHashSet<>(tasks));
        if (tasks.isEmpty()) {
            throw Refusal.invalid("ids", "refusal.bulk.none");
        }
        if (tasks.size() > MOST) {
            throw Refusal.invalid("ids", "refusal.too-many", MOST);
        }
        switch (kind) {
            case ASSIGN -> {
                require("to", to);
                require("reason", reason);
            }
            case TAG, UNTAG -> require("tag", tag);
            case DUE -> require("due", due);
        }
    }

    private static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw Refusal.invalid(field, "refusal.missing");
        }
    }
}
