package org.vigil.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that waits for somebody to look at it, or that stands behind a case.
 *
 * @param id identity
 * @param channel the way by which it came
 * @param receivedAt when
 * @param text what it says
 * @param language ISO 639 code, where it is known
 * @param hasContact whether the submitter left a way to be reached; the way itself is sealed
 * @param repeats whether the very same text had come before
 */
public record WaitingReport(
        ReportId id,
        Channel channel,
        Instant receivedAt,
        String text,
        @Nullable String language,
        boolean hasContact,
        boolean repeats) {}
