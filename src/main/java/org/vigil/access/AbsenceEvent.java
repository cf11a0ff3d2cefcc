package org.vigil.access;

import java.util.UUID;
import org.vigil.shared.DomainEvent;

/** An absence was recorded or ended. */
record AbsenceEvent(UUID absence, String action, String details) implements DomainEvent {

    @Override
    public String entity() {
        return "ABSENCE";
    }

    @Override
    public String entityId() {
        return absence.toString();
    }
}
