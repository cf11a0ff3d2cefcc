package org.vigil.workflow;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * A task that was handed to a colleague.
 *
 * @param by who handed it over
 * @param to to whom
 * @param reason why, in their words
 * @param at when
 */
public record HandOver(UserId by, UserId to, String reason, Instant at) {}
