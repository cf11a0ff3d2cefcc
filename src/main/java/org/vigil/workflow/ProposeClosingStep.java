package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.followup.CaseOutcome;
import org.vigil.followup.FollowUpManagement;
import org.vigil.followup.ReviewDecision;

/** "Propose closing": how the case ended and what each finished action changed, or why it stays open. */
@Component
class ProposeClosingStep implements TaskStep {

    private final FollowUpManagement followUps;
    private final ClosingImpacts impacts;

    ProposeClosingStep(FollowUpManagement followUps, ClosingImpacts impacts) {
        this.followUps = followUps;
        this.impacts = impacts;
    }

    @Override
    public String key() {
        return "Task_ProposeClosing";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        if (completion.outcome().equals("CLOSE")) {
            followUps.review(
                    task.caseId(),
                    ReviewDecision.CLOSE,
                    completion.comment(),
                    StepFields.choice(completion, TaskForm.CLOSING_OUTCOME, CaseOutcome.class),
                    impacts.of(task.caseRef(), completion));
        } else {
            followUps.keepOpen(task.caseId());
        }
    }
}
