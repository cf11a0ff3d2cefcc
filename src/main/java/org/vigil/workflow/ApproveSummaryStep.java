package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.publication.SummaryDecision;
import org.vigil.publication.SummaryManagement;

/** "Approve summary": exactly the public text is approved or returned, by a person who did not draft it. */
@Component
class ApproveSummaryStep implements TaskStep {

    private final SummaryManagement summaries;

    ApproveSummaryStep(SummaryManagement summaries) {
        this.summaries = summaries;
    }

    @Override
    public String key() {
        return "Task_ApproveSummary";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        summaries.approve(task.caseId(), SummaryDecision.valueOf(completion.outcome()), completion.comment());
    }
}
