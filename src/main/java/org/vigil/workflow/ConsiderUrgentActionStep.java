package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.ActionStatus;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.NewAction;
import org.vigil.shared.Refusal;

/** "Consider urgent action": an urgent action is drafted here, or was drafted already; or none is needed. It never publishes. */
@Component
class ConsiderUrgentActionStep implements TaskStep {

    private final AdvocacyManagement actions;

    ConsiderUrgentActionStep(AdvocacyManagement actions) {
        this.actions = actions;
    }

    @Override
    public String key() {
        return "Task_ConsiderUrgentAction";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        if (!completion.outcome().equals("ACT")) {
            return;
        }
        var text = completion.text(TaskForm.TEXT);
        if (text != null) {
            actions.draft(
                    task.caseRef(),
                    new NewAction(
                            StepFields.requiredChoice(completion, TaskForm.ACTION_KIND, ActionKind.class),
                            completion.required(TaskForm.ACTION_TARGET),
                            text,
                            null));
        } else if (actions.list(task.caseRef()).stream()
                .noneMatch(action -> action.status() != ActionStatus.CANCELLED)) {
            throw Refusal.invalid(TaskForm.TEXT, "refusal.urgent-action");
        }
    }
}
