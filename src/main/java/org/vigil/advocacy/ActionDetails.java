package org.vigil.advocacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigil.shared.UserId;

/**
 * An action with its whole story: what its page shows.
 *
 * @param action the action
 * @param authors everybody who ever wrote its text
 * @param steps what happened to it, oldest first
 * @param replies what was answered, oldest first
 * @param silences what was decided when no answer came, oldest first
 */
public record ActionDetails(
        AdvocacyAction action,
        Set<UserId> authors,
        List<ActionStep> steps,
        List<StateReply> replies,
        List<Silence> silences) {

    /** Whether it is to be said openly that no answer came. */
    public boolean isWithoutResponse() {
        return saidOpenly().isPresent();
    }

    /** The decision to say so, while no answer has come. */
    Optional<Silence> saidOpenly() {
        return silences.stream()
                .filter(silence -> replies.isEmpty() && silence.decision() == SilenceDecision.PUBLISH_NO_RESPONSE)
                .findFirst();
    }
}
