package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vigil.publication.CensusManagement;

/** Service task "Freeze census". */
@Component("freezeCensusDelegate")
class FreezeCensusDelegate implements JavaDelegate {

    private final CensusManagement census;

    FreezeCensusDelegate(CensusManagement census) {
        this.census = census;
    }

    @Override
    public void execute(DelegateExecution execution) {
        census.freeze();
    }
}
