package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vigil.intake.TriageManagement;

/** Service task "Set aside unanswered": the one decision on a case that the system makes by itself. */
@Component("setAsideUnansweredDelegate")
class SetAsideUnansweredDelegate implements JavaDelegate {

    private final TriageManagement triage;

    SetAsideUnansweredDelegate(TriageManagement triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decision = triage.setAsideUnanswered(CaseVariable.in(execution));
        execution.setVariable("triageOutcome", decision.outcome().name());
    }
}
