package org.vigil.publication;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * What somebody found wrong in a public summary.
 *
 * @param version the version that it is about
 * @param note what is wrong
 * @param by who says so
 * @param at when
 */
public record CorrectionRequest(int version, String note, UserId by, Instant at) {}
