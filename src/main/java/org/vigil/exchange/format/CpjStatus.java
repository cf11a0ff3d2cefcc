package org.vigil.exchange.format;

import java.util.Locale;
import org.vigil.shared.CleanText;

/** What became of a person, in CPJ's words. */
enum CpjStatus {
    IMPRISONED,
    KILLED,
    MISSING;

    static CpjStatus of(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "\"" + CleanText.shown(text) + "\" is none of CPJ's states: write Imprisoned, Killed or Missing.",
                    unknown);
        }
    }
}
