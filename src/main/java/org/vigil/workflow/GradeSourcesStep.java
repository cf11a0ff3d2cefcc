package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.verification.GradingOutcome;
import org.vigil.verification.VerificationManagement;

/** "Collect and grade sources": the verifier proposes the record for review, or keeps it on watch. */
@Component
class GradeSourcesStep implements TaskStep {

    private final VerificationManagement verification;

    GradeSourcesStep(VerificationManagement verification) {
        this.verification = verification;
    }

    @Override
    public String key() {
        return "Task_GradeSources";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        verification.propose(task.caseId(), GradingOutcome.valueOf(completion.outcome()), completion.comment());
    }
}
