package org.vigil.exchange;

/** How far an import has come. */
public enum ImportState {
    /** The file is being read; nothing is written to any case. */
    CHECKING,
    /** Read; people may look at what would happen, and begin. */
    CHECKED,
    /** Its portions are being written. */
    RUNNING,
    /** Stopped between two portions; what is written stands, the rest can be written later. */
    CANCELLED,
    DONE,
    /** Taken back as if it had never been. */
    UNDONE,
    /** The file could not be read at all. */
    FAILED;

    /** Whether the worker has something to do. */
    boolean isAtWork() {
        return this == CHECKING || this == RUNNING;
    }
}
