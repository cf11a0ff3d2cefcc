package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vigil.intake.TriageManagement;

/** Service task "Ask again": the intake desk hears that nothing came. */
@Component("askAgainDelegate")
class AskAgainDelegate implements JavaDelegate {

    private final TriageManagement triage;

    AskAgainDelegate(TriageManagement triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.askAgain(CaseVariable.in(execution));
    }
}
