package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.Impact;

/** "Assess outcome": what came of an action, of an answer or of the silence. */
@Component
class AssessOutcomeStep implements TaskStep {

    private final AdvocacyManagement actions;

    AssessOutcomeStep(AdvocacyManagement actions) {
        this.actions = actions;
    }

    @Override
    public String key() {
        return "Task_AssessOutcome";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        actions.assess(
                StepFields.action(task),
                StepFields.requiredChoice(completion, TaskForm.IMPACT, Impact.class),
                completion.comment());
    }
}
