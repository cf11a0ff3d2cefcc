package org.vigil.workflow;

import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened to a task. */
record TaskEvent(CaseId caseId, String action, String entityId, String details) implements DomainEvent {

    @Override
    public String entity() {
        return "TASK";
    }
}
