package org.vigil.advocacy;

/** How an authority answers (HURIDOCS list 27). */
public enum ReplyKind {
    FAVOURABLE,
    PLEDGED_COMMITMENT,
    COUNTER,
    REQUEST_FOR_INFORMATION,
    TOKEN,
    NO_RESPONSE,
    OTHER,
    UNKNOWN
}
