package org.vigil.publication.document;

import org.vigil.shared.DomainEvent;

/** A census was frozen; it stands on a public page from now on. */
public record CensusFrozen(int year) implements DomainEvent {

    @Override
    public String entity() {
        return "CENSUS";
    }

    @Override
    public String entityId() {
        return Integer.toString(year);
    }
}
