package org.vigil.cases;

import java.util.UUID;
import org.vigil.shared.DomainEvent;

/**
 * What happened to a search over the whole store.
 *
 * @param run which
 * @param action {@code DUPLICATE_SEARCH_STARTED}, {@code _CANCELLED}, {@code _RESUMED} or {@code _FINISHED}
 * @param details how many cases were compared and how many pairs found
 */
public record DuplicateRunEvent(UUID run, String action, String details) implements DomainEvent {

    static DuplicateRunEvent of(DuplicateRun run, String what) {
        return new DuplicateRunEvent(
                run.id(), "DUPLICATE_SEARCH_" + what, run.compared() + "/" + run.total() + "," + run.found());
    }

    @Override
    public String entity() {
        return "DUPLICATE_SEARCH";
    }

    @Override
    public String entityId() {
        return run.toString();
    }
}
