package org.vigil.workflow;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseStages;
import org.vigil.cases.dossier.FactType;
import org.vigil.shared.CaseId;

/** Opens the urgent track where the triage table sees a life in danger or a person incommunicado; once while it is open. */
@Component
class LifeInDanger {

    private static final String LIFE_IN_DANGER = "Message_LifeInDanger";
    private static final String URGENT = "URGENT";

    private final CaseRouting routing;
    private final CaseStages cases;
    private final SideTracks tracks;
    private final DecisionService decisions;
    private final RuntimeService runtime;

    LifeInDanger(
            CaseRouting routing,
            CaseStages cases,
            SideTracks tracks,
            DecisionService decisions,
            RuntimeService runtime) {
        this.routing = routing;
        this.cases = cases;
        this.tracks = tracks;
        this.decisions = decisions;
        this.runtime = runtime;
    }

    /** At intake the table was asked a moment ago. */
    void atIntake(CaseId id) {
        if (cases.priorityOf(id).urgency().equals(URGENT)) {
            open(id);
        }
    }

    /** A later claim raises it, too, whoever makes it: it need not be verified to hurry. */
    void raisedBy(CaseId id, String factType) {
        if (!factType.equals(FactType.ILL_TREATMENT.name()) && !factType.equals(FactType.CONTACT.name())) {
            return;
        }
        var caseId = id.toString();
        var result = decisions
                .evaluateDecisionTableByKey(
                        "triage",
                        Map.of(
                                "dangerToLife", routing.isDangerToLife(caseId),
                                "incommunicado", routing.isIncommunicado(caseId),
                                "hearingSoon", routing.isHearingSoon(caseId),
                                "vulnerable", routing.isVulnerable(caseId)))
                .getSingleResult();
        String urgency = result.getEntry(CaseVariable.URGENCY);
        if (urgency.equals(URGENT)) {
            if (!cases.priorityOf(id).urgency().equals(URGENT)) {
                cases.prioritise(id, urgency, result.getEntry(CaseVariable.RISK));
            }
            open(id);
        }
    }

    private void open(CaseId id) {
        if (!tracks.isUrgentActionConsidered(cases.priorityOf(id).ref())) {
            runtime.createMessageCorrelation(LIFE_IN_DANGER)
                    .processInstanceVariableEquals(CaseVariable.CASE, id.toString())
                    .correlateAll();
        }
    }
}
