package org.vigil.publication;

import org.vigil.shared.DomainEvent;

/** A census was frozen. */
record CensusFrozen(int year) implements DomainEvent {

    @Override
    public String action() {
        return "CENSUS_FROZEN";
    }

    @Override
    public String entity() {
        return "CENSUS";
    }

    @Override
    public String entityId() {
        return Integer.toString(year);
    }
}
