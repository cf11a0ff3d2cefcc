package org.vigil.advocacy;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;

/**
 * An action to draft.
 *
 * @param kind what is to be done
 * @param target to whom it goes
 * @param text what it says
 * @param seenVersion the version of the record that it was written from; absent when nobody looked
 */
public record NewAction(
        ActionKind kind,
        String target,
        String text,
        @Nullable Long seenVersion) {

    static final int LONGEST_TEXT = 50_000;
    static final int LONGEST_TARGET = 300;

    public NewAction {
        target = Limits.required("target", target, LONGEST_TARGET);
        text = Limits.required("text", text, LONGEST_TEXT);
    }
}
