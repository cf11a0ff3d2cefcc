package org.vigil.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.UserId;

/**
 * A search for duplicates over the whole store.
 *
 * @param id identity
 * @param state whether it goes on
 * @param startedBy who asked for it
 * @param startedAt when
 * @param total the cases to compare
 * @param compared how many of them are done
 * @param found pairs that were found
 * @param perSecond cases compared in a second, since it started or was taken up again
 * @param remaining how long the rest takes at that rate; absent while nothing can be said
 * @param endedAt when it ended or was cancelled
 */
public record DuplicateRun(
        UUID id,
        State state,
        UserId startedBy,
        Instant startedAt,
        long total,
        long compared,
        long found,
        double perSecond,
        @Nullable Duration remaining,
        @Nullable Instant endedAt) {

    /** Whether it goes on. */
    public enum State {
        RUNNING,
        CANCELLED,
        FINISHED
    }

    /** In hundredths. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, compared * 100 / total);
    }
}
