package org.vigil.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text in the body holds a character that cannot be stored or would hide what it says. */
final class UncleanTextException extends MismatchedInputException {

    UncleanTextException(JsonParser parser) {
        super(parser, "unclean text", String.class);
    }
}
