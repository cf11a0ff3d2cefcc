package org.vigil.shared.web;

/** The words of a page in its reader's language; templates never hold a sentence of their own. */
@FunctionalInterface
public interface Text {

    /**
     * The message of a key, with its arguments set in.
     *
     * @param key key in a message bundle
     * @param args arguments of the message's format
     */
    String of(String key, Object... args);
}
