package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.followup.CaseOutcome;
import org.vigil.followup.FollowUpManagement;
import org.vigil.followup.ReviewDecision;

/** "Monitor impunity": whether anybody answers for a death in custody, for as long as it takes. */
@Component
class MonitorImpunityStep implements TaskStep {

    private final FollowUpManagement followUps;
    private final ClosingImpacts impacts;

    MonitorImpunityStep(FollowUpManagement followUps, ClosingImpacts impacts) {
        this.followUps = followUps;
        this.impacts = impacts;
    }

    @Override
    public String key() {
        return "Task_MonitorImpunity";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var closes = completion.outcome().equals("CLOSE");
        var ending = StepFields.choice(completion, TaskForm.CLOSING_OUTCOME, CaseOutcome.class);
        followUps.review(
                task.caseId(),
                closes ? ReviewDecision.CLOSE : ReviewDecision.CONTINUE,
                completion.comment(),
                closes && ending == null ? CaseOutcome.DIED : ending,
                closes ? impacts.of(task.caseRef(), completion) : java.util.List.of());
    }
}
