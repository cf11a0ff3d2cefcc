package org.vigil.workflow;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.cases.CaseEvent.CaseMerged;
import org.vigil.cases.CaseEvent.CaseReopened;
import org.vigil.cases.CaseEvent.CaseUnmerged;
import org.vigil.cases.CaseEvent.MergedAt;
import org.vigil.followup.HearingManagement;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** Ends the process of a case for which another stands, and begins it anew where work is taken up again. */
@Component
class MergeProcess {

    private static final String LIFECYCLE = "case-lifecycle";
    private static final String CASE_MERGED = "Message_CaseMerged";
    private static final String CASE_REOPENED = "Message_CaseReopened";

    private final RuntimeService runtime;
    private final WaitingStarts waiting;
    private final MovedTracks tracks;
    private final AdvocacyManagement actions;
    private final HearingManagement hearings;

    MergeProcess(
            RuntimeService runtime,
            WaitingStarts waiting,
            MovedTracks tracks,
            AdvocacyManagement actions,
            HearingManagement hearings) {
        this.runtime = runtime;
        this.waiting = waiting;
        this.tracks = tracks;
        this.actions = actions;
        this.hearings = hearings;
    }

    /** Before anybody else hears of it, so that nothing more happens in the old process; what is under way goes on in the other. Triage ends its case by its own step. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void merged(CaseMerged merged) {
        waiting.forget(merged.caseId());
        var underWay = tracks.of(merged.caseId());
        if (merged.occasion() == MergedAt.COORDINATION) {
            var heard = runtime.createMessageCorrelation(CASE_MERGED)
                    .processInstanceVariableEquals(
                            CaseVariable.CASE, merged.caseId().toString())
                    .correlateAllWithResult();
            if (heard.isEmpty()) {
                end(merged.caseId());
            }
        }
        underWay.forEach(track -> tracks.goOnIn(merged.into(), track));
    }

    /** An instance of an older drawing knows no merge. */
    private void end(CaseId id) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(LIFECYCLE)
                .variableValueEquals(CaseVariable.CASE, id.toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), CASE_MERGED));
    }

    /** The work begins anew, and takes along what is under way on the case's own actions and hearings. */
    @EventListener
    void unmerged(CaseUnmerged unmerged) {
        if (!unmerged.stageBefore().isEnd()) {
            begin(unmerged.caseId(), unmerged.ref());
            tracks.take(unmerged.from(), subjectsOf(unmerged.ref()))
                    .forEach(track -> tracks.goOnIn(unmerged.caseId(), track));
        }
    }

    private Set<String> subjectsOf(CaseRef ref) {
        return Stream.concat(
                        actions.list(ref).stream().map(action -> action.id().value()),
                        hearings.list(ref).stream().map(hearing -> hearing.id().value()))
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    @EventListener
    void reopened(CaseReopened reopened) {
        begin(reopened.caseId(), reopened.ref());
    }

    private void begin(CaseId id, CaseRef ref) {
        runtime.startProcessInstanceByMessage(CASE_REOPENED, ref.toString(), Map.of(CaseVariable.CASE, id.toString()));
    }
}
