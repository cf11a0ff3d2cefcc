package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseStages;
import org.vigil.cases.Stage;
import org.vigil.publication.SummaryManagement;
import org.vigil.shared.CaseId;

/** Keeps the case's one stage word in step with the drawing. */
class StageListener implements ExecutionListener {

    private final CaseStages stages;
    private final SummaryManagement summaries;
    private final StepProperties properties;

    private StageListener(CaseStages stages, SummaryManagement summaries, StepProperties properties) {
        this.stages = stages;
        this.summaries = summaries;
        this.properties = properties;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseVariable.in(execution);
        if (mayLeave(stages.of(caseId))) {
            stages.enter(caseId, entered(caseId));
        }
    }

    /** A step that runs beside the main line, as in an update, draws the same word and moves nothing. */
    private boolean mayLeave(Stage present) {
        return properties.stageFrom().isEmpty() || properties.stageFrom().contains(present.name());
    }

    /** A case of which the public reads nothing keeps its word through follow-up, also when its closing comes back. */
    private Stage entered(CaseId caseId) {
        var unless = properties.stageUnless();
        var word = unless == null || summaries.isPublic(caseId) ? properties.stage() : unless;
        return Stage.valueOf(String.valueOf(word));
    }

    /** Makes a listener per element. */
    @Component
    static class Factory {

        private final CaseStages stages;
        private final SummaryManagement summaries;

        Factory(CaseStages stages, SummaryManagement summaries) {
            this.stages = stages;
            this.summaries = summaries;
        }

        ExecutionListener entering(StepProperties properties) {
            return new StageListener(stages, summaries, properties);
        }
    }
}
