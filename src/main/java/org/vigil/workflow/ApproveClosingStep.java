package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.followup.ClosingDecision;
import org.vigil.followup.FollowUpManagement;

/** "Approve closing": the second person's word on a proposed closing. */
@Component
class ApproveClosingStep implements TaskStep {

    private final FollowUpManagement followUps;

    ApproveClosingStep(FollowUpManagement followUps) {
        this.followUps = followUps;
    }

    @Override
    public String key() {
        return "Task_ApproveClosing";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        followUps.approveClosing(task.caseId(), ClosingDecision.valueOf(completion.outcome()), completion.comment());
    }
}
