package org.vigil.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vigil.followup.FollowUpEvent.FollowUpPlanned;
import org.vigil.followup.FollowUpEvent.HearingAdded;
import org.vigil.followup.FollowUpEvent.HearingDated;
import org.vigil.followup.FollowUpEvent.HearingOutcomeRecorded;
import org.vigil.shared.CaseId;

/** Carries hearings and planned follow-ups into the process of their case, inside the transaction in which they happened. */
@Component
class AdvocacyMessages {

    private static final String HEARING_ADDED = "Message_HearingAdded";
    private static final String HEARING_DATED = "Message_HearingDated";
    private static final String HEARING_RECORDED = "Message_HearingRecorded";
    private static final String FOLLOW_UP_PLANNED = "Message_FollowUpPlanned";

    private final RuntimeService runtime;
    private final TaskList tasks;

    AdvocacyMessages(RuntimeService runtime, TaskList tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    void planned(HearingAdded hearing) {
        start(
                HEARING_ADDED,
                hearing.caseId(),
                CaseVariable.HEARING,
                hearing.hearingId().value());
    }

    @EventListener
    void planned(FollowUpPlanned followUp) {
        start(
                FOLLOW_UP_PLANNED,
                followUp.caseId(),
                CaseVariable.FOLLOW_UP,
                followUp.followUpId().value());
    }

    /** A task that asks for the day hears it by being completed. */
    @EventListener
    void dated(HearingDated hearing) {
        tell(HEARING_DATED, hearing.hearingId().value(), AskHearingDayStep.KEY);
    }

    /** A task that asks what happened hears it by being completed; every other wait ends here. */
    @EventListener
    void recorded(HearingOutcomeRecorded hearing) {
        tell(HEARING_RECORDED, hearing.hearingId().value(), RecordHearingStep.KEY);
    }

    private void tell(String message, UUID hearing, String unlessWaits) {
        if (tasks.ofHearing(hearing, unlessWaits).isEmpty()) {
            runtime.createMessageCorrelation(message)
                    .processInstanceVariableEquals(CaseVariable.HEARING, hearing.toString())
                    .correlateAll();
        }
    }

    private void start(String message, CaseId caseId, String variable, UUID id) {
        runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(CaseVariable.CASE, caseId.toString())
                .setVariableToTriggeredScope(variable, id.toString())
                .correlateAll();
    }
}
