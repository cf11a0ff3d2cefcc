package org.vigil.workflow;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vigil.advocacy.ActionDrafted;
import org.vigil.advocacy.ReplyReceived;
import org.vigil.cases.CaseEvent.CaseOpened;
import org.vigil.cases.CaseEvent.RecordEdited;

/** Carries what happened on a case into its process, inside the transaction in which it happened. */
@Component
class CaseProcess {

    private static final String REPORT_RECEIVED = "Message_ReportReceived";
    private static final String RECORD_CHANGED = "Message_RecordChanged";
    private static final String INFORMATION_RECEIVED = "Message_InformationReceived";
    private static final String ACTION_DRAFTED = "Message_ActionDrafted";
    private static final String REPLY_RECEIVED = "Message_ReplyReceived";

    private final RuntimeService runtime;

    CaseProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void start(CaseOpened opened) {
        runtime.startProcessInstanceByMessage(
                REPORT_RECEIVED,
                opened.ref().toString(),
                Map.of(CaseVariable.CASE, opened.caseId().toString()));
    }

    /** An edit voids an approval under way, and is the news that a case on watch waits for. */
    @EventListener
    void changed(RecordEdited edit) {
        correlate(RECORD_CHANGED, CaseVariable.CASE, edit.caseId().toString());
        correlate(INFORMATION_RECEIVED, CaseVariable.CASE, edit.caseId().toString());
    }

    @EventListener
    void drafted(ActionDrafted action) {
        runtime.createMessageCorrelation(ACTION_DRAFTED)
                .processInstanceVariableEquals(
                        CaseVariable.CASE, action.caseId().toString())
                .setVariableToTriggeredScope(
                        CaseVariable.ACTION, action.actionId().value().toString())
                .setVariableToTriggeredScope(
                        CaseVariable.ACTION_DRAFTER, action.drafter().toString())
                .correlateAll();
    }

    @EventListener
    void replied(ReplyReceived reply) {
        UUID action = reply.actionId().value();
        correlate(REPLY_RECEIVED, CaseVariable.ACTION, action.toString());
    }

    private void correlate(String message, String variable, String value) {
        runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(variable, value)
                .correlateAll();
    }
}
