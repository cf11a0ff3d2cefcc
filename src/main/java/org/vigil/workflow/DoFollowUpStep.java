package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.followup.FollowUpResult;
import org.vigil.followup.PlanManagement;

/** "Do follow-up": it was done, or it is skipped with a reason. */
@Component
class DoFollowUpStep implements TaskStep {

    static final String KEY = "Task_DoFollowUp";
    static final String SKIP = "SKIPPED_WITH_REASON";

    private final PlanManagement plans;

    DoFollowUpStep(PlanManagement plans) {
        this.plans = plans;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        plans.end(
                StepFields.followUp(task),
                completion.outcome().equals(SKIP) ? FollowUpResult.SKIPPED_WITH_REASON : FollowUpResult.DONE,
                completion.comment());
    }
}
