package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.publication.RetractionDecision;
import org.vigil.publication.SummaryManagement;
import org.vigil.shared.Refusal;

/** "Decide after retraction": whether a summary is prepared anew. */
@Component
class DecideAfterRetractionStep implements TaskStep {

    private final SummaryManagement summaries;
    private final SideTracks tracks;

    DecideAfterRetractionStep(SummaryManagement summaries, SideTracks tracks) {
        this.summaries = summaries;
        this.tracks = tracks;
    }

    @Override
    public String key() {
        return "Task_DecideAfterRetraction";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var decision = RetractionDecision.valueOf(completion.outcome());
        if (decision == RetractionDecision.PREPARE_AGAIN && tracks.isUpdateUnderReview(task.caseRef())) {
            throw Refusal.conflict("refusal.republication.update");
        }
        if (decision == RetractionDecision.PREPARE_AGAIN && tracks.isOnTheWayToReview(task.caseRef())) {
            throw Refusal.conflict("refusal.republication.on-the-way");
        }
        summaries.decideAfterRetraction(task.caseId(), decision);
    }
}
