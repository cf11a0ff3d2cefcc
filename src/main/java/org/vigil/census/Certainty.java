package org.vigil.census;

/** How far the sources allow to say that somebody was held. */
public enum Certainty {
    /** Whichever of the possible days is the right one. */
    CERTAIN,
    /** On some of the possible days, and not on others. */
    POSSIBLE
}
