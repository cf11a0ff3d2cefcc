package org.vigil.exchange;

import org.vigil.shared.DomainEvent;

/** What people did with an import: codes, counts and the file's hash. */
record ImportEvent(ImportId id, String action, String details) implements DomainEvent {

    @Override
    public String entity() {
        return "IMPORT";
    }

    @Override
    public String entityId() {
        return id.toString();
    }
}
