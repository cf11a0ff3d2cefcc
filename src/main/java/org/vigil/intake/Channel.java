package org.vigil.intake;

/** The way by which a report came. */
public enum Channel {
    WEB_FORM,
    STAFF,
    API,
    IMPORT,
    EMAIL,
    FEED;

    /** Whether people whom we do not know may use it. */
    public boolean isOpenToAnyone() {
        return this == WEB_FORM || this == API;
    }
}
