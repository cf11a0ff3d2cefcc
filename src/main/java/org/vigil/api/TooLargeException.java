package org.vigil.api;

import java.io.IOException;

/** A body that is larger than we take; thrown while it is read, so that it is never held. */
final class TooLargeException extends IOException {

    private final long most;

    TooLargeException(long most) {
        super("body too large");
        this.most = most;
    }

    Problem problem() {
        return Problem.of(413, "problem.too-large", most / 1024);
    }

    static Problem upload() {
        return Problem.of(413, "problem.status.413");
    }
}
