package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.advocacy.AdvocacyManagement;

/** "Revise action": a returned text is written anew and goes back to a second person. */
@Component
class ReviseActionStep implements TaskStep {

    private final AdvocacyManagement actions;

    ReviseActionStep(AdvocacyManagement actions) {
        this.actions = actions;
    }

    @Override
    public String key() {
        return "Task_ReviseAction";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        actions.revise(StepFields.action(task), completion.text(TaskForm.TEXT), completion.comment());
    }
}
