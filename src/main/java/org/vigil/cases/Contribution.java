package org.vigil.cases;

/** What somebody was on a case: the ground on which four eyes keep people apart. */
public enum Contribution {
    OPENER,
    EDITOR,
    VERIFIER,
    REVIEWER,
    SAFETY_CHECKER,
    DRAFTER,
    ACTION_DRAFTER,
    CLOSER
}
