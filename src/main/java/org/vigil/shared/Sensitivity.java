package org.vigil.shared;

/** Who may know of a record at all, from the world to a handful of people. */
public enum Sensitivity {
    /** Approved for the world. */
    PUBLIC,
    /** Approved for partners. */
    PARTNER,
    /** All staff who work on cases. */
    INTERNAL,
    /** The members of the case's team. */
    RESTRICTED,
    /** Team members who also hold an individual grant that has not expired. */
    SEALED
}
