package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseStages;
import org.vigil.cases.Stage;

/** Keeps the case's one stage word in step with the drawing. */
class StageListener implements ExecutionListener {

    private final CaseStages stages;
    private final StepProperties properties;

    private StageListener(CaseStages stages, StepProperties properties) {
        this.stages = stages;
        this.properties = properties;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseVariable.in(execution);
        // A withheld case keeps its word through follow-up, also when its closing comes back.
        var withheld = properties.stageUnless() != null
                && "WITHHOLD".equals(CaseVariable.code(execution, "safetyOutcome", ""));
        stages.enter(caseId, Stage.valueOf(String.valueOf(withheld ? properties.stageUnless() : properties.stage())));
    }

    /** Makes a listener per element. */
    @Component
    static class Factory {

        private final CaseStages stages;

        Factory(CaseStages stages) {
            this.stages = stages;
        }

        ExecutionListener entering(StepProperties properties) {
            return new StageListener(stages, properties);
        }
    }
}
