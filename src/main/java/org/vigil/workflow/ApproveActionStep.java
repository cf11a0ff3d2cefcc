package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.advocacy.ActionDecision;
import org.vigil.advocacy.AdvocacyManagement;

/** "Approve action": the second person's word on a draft. */
@Component
class ApproveActionStep implements TaskStep {

    private final AdvocacyManagement actions;

    ApproveActionStep(AdvocacyManagement actions) {
        this.actions = actions;
    }

    @Override
    public String key() {
        return "Task_ApproveAction";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        actions.decide(StepFields.action(task), ActionDecision.valueOf(completion.outcome()), completion.comment());
    }
}
