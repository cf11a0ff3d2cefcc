package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.followup.ClosingDecision;
import org.vigil.followup.FollowUpManagement;
import org.vigil.shared.Refusal;

/** "Approve closing": the second person's word on a proposed closing. */
@Component
class ApproveClosingStep implements TaskStep {

    private final FollowUpManagement followUps;
    private final SideTracks tracks;

    ApproveClosingStep(FollowUpManagement followUps, SideTracks tracks) {
        this.followUps = followUps;
        this.tracks = tracks;
    }

    @Override
    public String key() {
        return "Task_ApproveClosing";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var decision = ClosingDecision.valueOf(completion.outcome());
        if (decision == ClosingDecision.APPROVE && tracks.isSummaryAtWork(task.caseRef())) {
            throw Refusal.conflict("refusal.closing.summary-at-work");
        }
        followUps.approveClosing(task.caseId(), decision, completion.comment());
    }
}
