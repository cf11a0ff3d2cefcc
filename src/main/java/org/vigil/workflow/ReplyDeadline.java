package org.vigil.workflow;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.AdvocacyManagement;

/** Until when an answer to an action is awaited. Public because expressions call it. */
@Component("replyDeadline")
public class ReplyDeadline {

    private final AdvocacyManagement actions;

    ReplyDeadline(AdvocacyManagement actions) {
        this.actions = actions;
    }

    public Date due(String actionId) {
        return Date.from(actions.replyDueAt(ActionId.of(actionId)));
    }
}
