package org.vigil.advocacy;

import java.util.List;
import java.util.Set;
import org.vigil.shared.UserId;

/**
 * An action with its whole story: what its page shows.
 *
 * @param action the action
 * @param authors everybody who ever wrote its text
 * @param steps what happened to it, oldest first
 * @param replies what was answered, oldest first
 */
public record ActionDetails(
        AdvocacyAction action, Set<UserId> authors, List<ActionStep> steps, List<StateReply> replies) {}
