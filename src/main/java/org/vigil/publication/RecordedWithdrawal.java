package org.vigil.publication;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * A withdrawal as it was recorded.
 *
 * @param withdrawal what was withdrawn, when and how we know
 * @param by who recorded it
 * @param at when
 */
public record RecordedWithdrawal(ConsentWithdrawal withdrawal, UserId by, Instant at) {}
