package org.vigil.platform;

/** Vigil cannot start; the message is one sentence that says what is missing and how to mend it. */
final class StartRefusedException extends RuntimeException {

    StartRefusedException(String sentence) {
        super(sentence);
    }

    StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
