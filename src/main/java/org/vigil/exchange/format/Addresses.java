package org.vigil.exchange.format;

import org.vigil.shared.CleanText;

/** Addresses in the web as lists hold them. */
final class Addresses {

    private Addresses() {}

    /** @throws IllegalArgumentException when it is none */
    static String of(String text) {
        if (!text.matches("https?://\\S{1,1990}")) {
            throw new IllegalArgumentException(
                    "\"" + CleanText.shown(text) + "\" is not an address: it begins with https:// and has no blanks.");
        }
        return text;
    }
}
