package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.SentHow;

/** "Send action": a person has sent it and says how and to whom, or will not send it. */
@Component
class SendActionStep implements TaskStep {

    private final AdvocacyManagement actions;

    SendActionStep(AdvocacyManagement actions) {
        this.actions = actions;
    }

    @Override
    public String key() {
        return "Task_SendAction";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        if (completion.outcome().equals("SENT")) {
            actions.markSent(
                    StepFields.action(task),
                    StepFields.requiredChoice(completion, TaskForm.SENT_HOW, SentHow.class),
                    completion.text(TaskForm.SENT_TO),
                    completion.comment());
        } else {
            actions.cancel(StepFields.action(task), completion.comment());
        }
    }
}
