package org.vigil.shared;

/** Vigil cannot start; the message is one sentence that says what is missing or wrong and how to mend it. */
public final class StartRefusedException extends RuntimeException {

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
