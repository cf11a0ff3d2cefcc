package org.vigil.workflow;

import org.vigil.shared.CleanText;
import org.vigil.shared.Refusal;

/** Why somebody hands something over, in their words. */
final class Reason {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;

    private Reason() {}

    /** @throws Refusal (invalid) when it is missing or cannot be kept */
    static String of(String typed) {
        try {
            var reason = CleanText.orNull("reason", typed, LONGEST);
            if (reason == null || reason.length() < SHORTEST) {
                throw Refusal.invalid("reason", "refusal.reason.missing");
            }
            return reason;
        } catch (IllegalArgumentException unclean) {
            throw Refusal.invalid("reason", typed.length() > LONGEST ? "refusal.too-long" : "refusal.unclean", LONGEST);
        }
    }
}
