package org.vigil.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something happened that others may need to know. Carries ids and codes, never a name, a text or a place.
 *
 * <p>The audit log listens to every one of them inside the transaction that raised it.
 */
public interface DomainEvent {

    /** What was done, as a code: {@code CLAIM_ACCEPTED}. */
    String action();

    /** The kind of thing it was done to: {@code CLAIM}. */
    String entity();

    /** The identity of that thing. */
    String entityId();

    /** The case that it belongs to, where it belongs to one. */
    default @Nullable CaseId caseId() {
        return null;
    }

    /** Names of the fields that changed, and codes; comma-separated, for the audit log. */
    default String details() {
        return "";
    }
}
