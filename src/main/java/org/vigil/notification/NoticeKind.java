package org.vigil.notification;

/** Why somebody is told. */
public enum NoticeKind {
    /** Something is soon due or soon to happen. */
    REMINDER,
    /** A step is late. */
    OVERDUE,
    /** A deadline passed and somebody must decide what to do. */
    ESCALATED,
    /** The machine failed at a step. */
    INCIDENT,
    /** Something happened that concerns them. */
    NEWS
}
