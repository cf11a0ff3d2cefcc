package org.vigil.publication;

/** To whom an action went, as far as the public may know. Who is private is never named. */
public enum Addressee {
    AUTHORITY,
    INTERNATIONAL_BODY,
    ORGANISATION,
    PRIVATE;

    boolean isNamed() {
        return this != PRIVATE;
    }
}
