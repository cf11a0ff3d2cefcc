package org.vigil.cases;

/** What somebody decided on two cases: one person, two people, or an open question again. */
public enum PersonVerdict {
    SAME,
    NOT_SAME,
    UNKNOWN
}
