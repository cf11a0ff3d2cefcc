package org.vigil.exchange;

import java.util.UUID;
import org.vigil.shared.DomainEvent;

/** Somebody took cases out. Codes and counts alone. */
sealed interface ExportEvent extends DomainEvent {

    UUID export();

    @Override
    default String entity() {
        return "EXPORT";
    }

    @Override
    default String entityId() {
        return export().toString();
    }

    /** Written before the first byte leaves. */
    record ExportBegun(UUID export, String details) implements ExportEvent {}

    /** All has left: how much, and the hash of the file, by which it is known again wherever it turns up. */
    record ExportEnded(UUID export, String details) implements ExportEvent {}
}
