package org.vigil.cases.dossier;

/** Whether and why a person is at liberty: one value per person at a date (HURIDOCS list 25). */
public enum LibertyStatus {
    HELD_INVESTIGATION,
    HELD_TRIAL,
    HELD_SERVING,
    HELD_ARBITRARY,
    HOUSE_ARREST,
    RELEASED_INVESTIGATION,
    RELEASED_TRIAL,
    RELEASED_STOPPED,
    RELEASED_ACQUITTED,
    RELEASED_SERVED,
    RELEASED_PARDONED,
    RELEASED_HEALTH,
    RELEASED_EXCHANGE,
    ESCAPED,
    FUGITIVE,
    MISSING,
    DIED_IN_CUSTODY,
    EXILED,
    UNKNOWN;

    /** Whether a person of this status is held. */
    public boolean isHeld() {
        return compareTo(HOUSE_ARREST) <= 0;
    }

    public boolean isReleased() {
        return name().startsWith("RELEASED_");
    }

    /** Whether custody has ended, by whichever way. */
    public boolean endsCustody() {
        return !isHeld() && this != MISSING && this != UNKNOWN;
    }
}
