package org.vigil.advocacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.UserId;

/**
 * What was decided when no answer came.
 *
 * @param decision what
 * @param comment why
 * @param nextDueAt the new deadline of a chase
 * @param by who decided
 * @param at when
 */
public record Silence(
        SilenceDecision decision, String comment, @Nullable Instant nextDueAt, UserId by, Instant at) {}
