package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.followup.CaseOutcome;
import org.vigil.followup.FollowUpManagement;
import org.vigil.followup.ReviewDecision;

/** "Review periodically": follow on, skip with a reason, or propose the closing with how the case ended. */
@Component
class ReviewPeriodicallyStep implements TaskStep {

    private final FollowUpManagement followUps;

    ReviewPeriodicallyStep(FollowUpManagement followUps) {
        this.followUps = followUps;
    }

    @Override
    public String key() {
        return "Task_ReviewPeriodically";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var decision = ReviewDecision.valueOf(completion.outcome());
        followUps.review(
                task.caseId(),
                decision,
                completion.comment(),
                decision == ReviewDecision.CLOSE
                        ? StepFields.choice(completion, TaskForm.CLOSING_OUTCOME, CaseOutcome.class)
                        : null);
    }
}
