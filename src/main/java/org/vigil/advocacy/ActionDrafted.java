package org.vigil.advocacy;

import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/** An action was drafted and waits for a second person. */
public record ActionDrafted(CaseId caseId, ActionId actionId, UserId drafter, ActionKind kind) implements ActionEvent {
    @Override
    public String details() {
        return kind.name();
    }
}
