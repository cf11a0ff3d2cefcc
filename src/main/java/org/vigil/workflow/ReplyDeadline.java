package org.vigil.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.AdvocacyManagement;

/** Until when an answer to an action is awaited, and what happens before and after. Public because expressions call it. */
@Component("replyDeadline")
public class ReplyDeadline {

    private final AdvocacyManagement actions;
    private final WorkflowSettings settings;

    ReplyDeadline(AdvocacyManagement actions, WorkflowSettings settings) {
        this.actions = actions;
        this.settings = settings;
    }

    public Date due(String actionId) {
        return Date.from(actions.replyDueAt(ActionId.of(actionId)));
    }

    /** Some days before; of a short deadline when half of it has passed. */
    public Date reminder(String actionId) {
        var awaiting = actions.awaiting(ActionId.of(actionId));
        return Date.from(reminder(awaiting.since(), awaiting.until(), settings.replyReminder()));
    }

    static Instant reminder(Instant since, Instant until, Duration usual) {
        var half = Duration.between(since, until).dividedBy(2);
        return until.minus(usual.compareTo(half) < 0 ? usual : half);
    }

    /** When somebody is asked what to do about the silence. */
    public Date escalation(String actionId) {
        return Date.from(actions.replyDueAt(ActionId.of(actionId)).plus(settings.replyEscalation()));
    }
}
