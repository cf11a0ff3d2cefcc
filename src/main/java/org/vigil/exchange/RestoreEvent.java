package org.vigil.exchange;

import java.util.UUID;
import org.vigil.shared.DomainEvent;

/** A store was taken over from a file. Codes and counts alone. */
sealed interface RestoreEvent extends DomainEvent {

    UUID restoration();

    @Override
    default String entity() {
        return "RESTORATION";
    }

    @Override
    default String entityId() {
        return restoration().toString();
    }

    /** Somebody asked for it; written in their name. */
    record RestorationBegun(UUID restoration, String details) implements RestoreEvent {}

    /** It stands, whole. */
    record StoreRestored(UUID restoration, String details) implements RestoreEvent {}
}
