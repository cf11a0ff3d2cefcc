package org.vigil.cases;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * A stage that a case entered.
 *
 * @param stage which
 * @param at when
 * @param by whose step moved it; the system's for timers
 */
public record StageChange(Stage stage, Instant at, UserId by) {}
