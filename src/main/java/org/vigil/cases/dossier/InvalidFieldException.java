package org.vigil.cases.dossier;

/** A fact or claim cannot be built because one of its fields cannot be right; the message says what to do. */
public final class InvalidFieldException extends IllegalArgumentException {

    private final String field;

    InvalidFieldException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field as the record names it. */
    public String field() {
        return field;
    }
}
