package org.vigil.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/**
 * What was decided on one action or answer: what the public may read of it, or that it stays inside.
 *
 * @param id identity
 * @param caseId the case
 * @param action the action that went out
 * @param reply the answer to it; absent where it is the action itself
 * @param open what the public may read; absent where it is to stay inside again
 * @param kind code of the kind of action or answer
 * @param day when it went out, or was received
 * @param by who decided
 * @param at when
 */
public record Disclosure(
        UUID id,
        CaseId caseId,
        UUID action,
        @Nullable UUID reply,
        @Nullable NewDisclosure open,
        String kind,
        LocalDate day,
        UserId by,
        Instant at) {

    /** Whether both are about the same action or answer. */
    boolean isOfSame(Disclosure other) {
        return subject().equals(other.subject());
    }

    /** The answer, else the action. */
    public UUID subject() {
        return reply == null ? action : reply;
    }

    public boolean isOpen() {
        return open != null;
    }
}
