package org.vigil.workflow;

import java.time.Instant;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** Somebody set by when a task is to be done: its reminders and its escalation move with it. */
record TaskDueChanged(CaseId caseId, TaskId task, String key, Instant due) implements DomainEvent {

    @Override
    public String entity() {
        return "TASK";
    }

    @Override
    public String entityId() {
        return task.value();
    }

    @Override
    public String details() {
        return key + "," + due;
    }
}
