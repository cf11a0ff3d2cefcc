package org.vigil.advocacy;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * One step of an action's way.
 *
 * @param status what it became
 * @param comment why
 * @param by whose step it was
 * @param at when
 */
public record ActionStep(ActionStatus status, String comment, UserId by, Instant at) {}
