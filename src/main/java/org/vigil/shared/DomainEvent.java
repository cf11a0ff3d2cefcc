package org.vigil.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that others may need to know. Carries ids and codes, never a name, a text or a place.
 *
 * <p>The audit log listens to every one of them inside the transaction that raised it.
 */
public interface DomainEvent {

    /** What was done, as a code: {@code CLAIM_PROPOSED}; by the name of the event where it says nothing else. */
    default String action() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
    }

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

    /** Something happened to a case as a whole, or to a part of it that says so. */
    interface OfCase extends DomainEvent {

        @Override
        CaseId caseId();

        @Override
        default String entity() {
            return "CASE";
        }

        @Override
        default String entityId() {
            return caseId().toString();
        }
    }
}
