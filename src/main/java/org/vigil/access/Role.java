package org.vigil.access;

/** The eight roles. A person may hold several; four eyes look at who did what, not at roles. */
public enum Role {
    INTAKE,
    VERIFIER,
    REVIEWER,
    ADVOCATE,
    COORDINATOR,
    PARTNER,
    AUDITOR,
    ADMIN;

    /** Whether the role works on cases and so may read them, need-to-know permitting. */
    public boolean isCaseStaff() {
        return this != PARTNER && this != AUDITOR && this != ADMIN;
    }
}
