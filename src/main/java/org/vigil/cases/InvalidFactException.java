package org.vigil.cases;

/** A fact that was handed in cannot be one; names the field and says what would be possible. */
public final class InvalidFactException extends IllegalArgumentException {

    private final String field;

    InvalidFactException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The path of the field, such as {@code date.earliest}; empty when the fact as a whole is wrong. */
    public String field() {
        return field;
    }

    /** What is wrong and what to do, in a sentence for people. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
