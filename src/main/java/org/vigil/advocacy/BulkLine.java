package org.vigil.advocacy;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseRef;

/**
 * One case of a group for which an action is to be drafted.
 *
 * @param ref the case
 * @param name who it is about; absent where the case is not known to the asker
 * @param refusal why no action can be drafted for it, as a message key; absent where one can
 * @param text what the action would say to this case
 */
public record BulkLine(
        CaseRef ref, @Nullable String name, @Nullable String refusal, String text) {

    public boolean isPossible() {
        return refusal == null;
    }
}
