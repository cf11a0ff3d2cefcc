package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vigil.publication.SummaryManagement;

/** Service task "Publish summary": in the transaction, and under the name, of the person who approved. */
@Component("publishSummaryDelegate")
class PublishSummaryDelegate implements JavaDelegate {

    private final SummaryManagement summaries;

    PublishSummaryDelegate(SummaryManagement summaries) {
        this.summaries = summaries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        summaries.publish(CaseVariable.in(execution));
    }
}
