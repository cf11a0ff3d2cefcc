package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.shared.Refusal;
import org.vigil.verification.NewsOutcome;
import org.vigil.verification.VerificationManagement;

/** "Assess new information": the short verification before a new version of the summary, or the word that none is needed. */
@Component
class AssessNewInformationStep implements TaskStep {

    private final VerificationManagement verification;
    private final SideTracks tracks;

    AssessNewInformationStep(VerificationManagement verification, SideTracks tracks) {
        this.verification = verification;
        this.tracks = tracks;
    }

    @Override
    public String key() {
        return "Task_AssessNewInformation";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var outcome = NewsOutcome.valueOf(completion.outcome());
        if (outcome == NewsOutcome.UPDATE && tracks.isRetractionOpen(task.caseRef())) {
            throw Refusal.conflict("refusal.update.retracted");
        }
        verification.assessNews(task.caseId(), outcome, completion.comment());
    }
}
