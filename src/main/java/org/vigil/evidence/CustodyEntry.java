package org.vigil.evidence;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * One line of a file's custody log.
 *
 * @param kind what was done
 * @param at when
 * @param by who did it
 */
public record CustodyEntry(Kind kind, Instant at, UserId by) {

    /** What can be done with a file. */
    public enum Kind {
        RECEIVED,
        HASHED,
        VIEWED,
        COPIED,
        REDACTED,
        EXPORTED,
        VERIFIED
    }
}
