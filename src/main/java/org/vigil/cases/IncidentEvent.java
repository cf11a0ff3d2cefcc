package org.vigil.cases;

import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened to an event with several victims. Ids and codes alone. */
public sealed interface IncidentEvent extends DomainEvent {

    IncidentId incidentId();

    @Override
    default String entity() {
        return "INCIDENT";
    }

    @Override
    default String entityId() {
        return incidentId().toString();
    }

    /** Cases were put together as one event. */
    record IncidentOpened(IncidentId incidentId) implements IncidentEvent {}

    /** What it is known by was changed. */
    record IncidentChanged(IncidentId incidentId, String details) implements IncidentEvent {}

    /** A case was added. */
    record IncidentCaseAdded(IncidentId incidentId, CaseId caseId) implements IncidentEvent {}

    /** A case was taken out. */
    record IncidentCaseRemoved(IncidentId incidentId, CaseId caseId) implements IncidentEvent {}

    /** What one source says of all of them was proposed on each open case. */
    record GroupClaimsProposed(IncidentId incidentId, String details) implements IncidentEvent {}
}
