package org.vigil.advocacy;

import org.vigil.shared.CaseId;

/** An authority answered; also long after the deadline, when no process waits any more. */
public record ReplyReceived(CaseId caseId, ActionId actionId, ReplyKind kind) implements ActionEvent {
    @Override
    public String details() {
        return kind.name();
    }
}
