package org.vigil.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.followup.CaseOutcome;
import org.vigil.followup.FollowUpManagement;
import org.vigil.followup.ReviewDecision;

/** "Review periodically": follow on, skip with a reason, or propose the closing with how the case ended. */
@Component
class ReviewPeriodicallyStep implements TaskStep {

    private final FollowUpManagement followUps;
    private final ClosingImpacts impacts;

    ReviewPeriodicallyStep(FollowUpManagement followUps, ClosingImpacts impacts) {
        this.followUps = followUps;
        this.impacts = impacts;
    }

    @Override
    public String key() {
        return "Task_ReviewPeriodically";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var decision = ReviewDecision.valueOf(completion.outcome());
        var closes = decision == ReviewDecision.CLOSE;
        followUps.review(
                task.caseId(),
                decision,
                completion.comment(),
                closes ? StepFields.choice(completion, TaskForm.CLOSING_OUTCOME, CaseOutcome.class) : null,
                closes ? impacts.of(task.caseRef(), completion) : List.of());
    }
}
