package org.vigil.workflow;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vigil.advocacy.ActionDrafted;
import org.vigil.advocacy.ReplyReceived;
import org.vigil.cases.CaseEvent.CaseOpened;
import org.vigil.cases.CaseEvent.ClaimProposed;
import org.vigil.cases.CaseEvent.RecordEdited;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Stage;
import org.vigil.publication.PublicationEvent;
import org.vigil.publication.PublicationEvent.ConsentWithdrawn;
import org.vigil.publication.PublicationEvent.CorrectionRequested;
import org.vigil.publication.document.SummaryRetracted;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Carries what happened on a case into its process, inside the transaction in which it happened. */
@Component
class CaseProcess {

    private static final String REPORT_RECEIVED = "Message_ReportReceived";
    private static final String RECORD_CHANGED = "Message_RecordChanged";
    private static final String INFORMATION_RECEIVED = "Message_InformationReceived";
    private static final String ACTION_DRAFTED = "Message_ActionDrafted";
    private static final String REPLY_RECEIVED = "Message_ReplyReceived";
    private static final String NEW_INFORMATION = "Message_NewInformation";
    private static final String SUMMARY_RETRACTED = "Message_SummaryRetracted";

    /** Where the record was reviewed and its summary stands: what is new now is an update. */
    private static final Set<Stage> REVIEWED = EnumSet.of(Stage.ACTIVE, Stage.WITHHELD, Stage.CLOSING);

    private final RuntimeService runtime;
    private final CaseQueries cases;
    private final SideTracks tracks;
    private final LifeInDanger danger;
    private final LibertyWatch liberty;

    CaseProcess(
            RuntimeService runtime, CaseQueries cases, SideTracks tracks, LifeInDanger danger, LibertyWatch liberty) {
        this.runtime = runtime;
        this.cases = cases;
        this.tracks = tracks;
        this.danger = danger;
        this.liberty = liberty;
    }

    @EventListener
    void start(CaseOpened opened) {
        begin(opened.caseId(), opened.ref());
    }

    /** Begins the process of a case that has none. */
    void begin(CaseId id, CaseRef ref) {
        runtime.startProcessInstanceByMessage(
                REPORT_RECEIVED, ref.toString(), Map.of(CaseVariable.CASE, id.toString()));
        danger.atIntake(id);
    }

    /** An edit voids an approval under way, is the news that a case on watch waits for, and opens an update of a reviewed one. */
    @EventListener
    void changed(RecordEdited edit) {
        var id = edit.caseId();
        correlate(RECORD_CHANGED, CaseVariable.CASE, id.toString());
        correlate(INFORMATION_RECEIVED, CaseVariable.CASE, id.toString());
        if (edit instanceof ClaimProposed claim) {
            danger.raisedBy(id, claim.details());
        }
        var details = cases.details(id);
        if (REVIEWED.contains(details.stage())) {
            if (!tracks.isSummaryAtWork(details.ref())) {
                update(id, "NEW_INFORMATION");
            }
            liberty.look(id);
        }
    }

    /** One update at a time: while one is open, what is to be corrected belongs into it. */
    @EventListener
    void correct(CorrectionRequested request) {
        var details = cases.details(request.caseId());
        if (!REVIEWED.contains(details.stage())) {
            throw Refusal.conflict("refusal.case-ended");
        }
        if (tracks.isSummaryAtWork(details.ref())) {
            throw Refusal.conflict("refusal.correction.update-open");
        }
        update(request.caseId(), "CORRECTION");
    }

    /** What the public is to read of our actions, or no longer, comes with the next version; one that is on its way takes it up. */
    @EventListener
    void told(PublicationEvent.OfAction action) {
        var details = cases.details(action.caseId());
        if (REVIEWED.contains(details.stage()) && !tracks.isSummaryAtWork(details.ref())) {
            update(action.caseId(), "NEW_INFORMATION");
        }
    }

    private void update(CaseId id, String reason) {
        runtime.createMessageCorrelation(NEW_INFORMATION)
                .processInstanceVariableEquals(CaseVariable.CASE, id.toString())
                .setVariableToTriggeredScope(CaseVariable.UPDATE_REASON, reason)
                .correlateAll();
    }

    /** What was approved on the strength of a consent is void without it. */
    @EventListener
    void withdrawn(ConsentWithdrawn withdrawal) {
        correlate(RECORD_CHANGED, CaseVariable.CASE, withdrawal.caseId().toString());
    }

    @EventListener
    void retracted(SummaryRetracted retraction) {
        correlate(RECORD_CHANGED, CaseVariable.CASE, retraction.caseId().toString());
        correlate(SUMMARY_RETRACTED, CaseVariable.CASE, retraction.caseId().toString());
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
