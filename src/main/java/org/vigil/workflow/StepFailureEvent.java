package org.vigil.workflow;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened to a step that failed. */
record StepFailureEvent(@Nullable CaseId caseId, String action, String entityId, String details)
        implements DomainEvent {

    static final String STOPPED = "STEP_STOPPED";
    static final String RETRIED = "STEP_RETRIED";

    @Override
    public String entity() {
        return "STEP";
    }
}
