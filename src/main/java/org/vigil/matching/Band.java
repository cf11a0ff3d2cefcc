package org.vigil.matching;

/** What to do with a match: suggest to join, show, or keep quiet. */
public enum Band {
    SAME,
    POSSIBLE,
    NO
}
