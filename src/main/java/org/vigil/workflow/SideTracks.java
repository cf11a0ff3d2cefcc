package org.vigil.workflow;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.vigil.shared.CaseRef;

/** Which of the tracks beside a case's main line are open, as the engine has them. */
@Component
class SideTracks {

    private static final String ASSESSING = "Task_AssessNewInformation";
    private static final String UPDATING = "Call_Update";
    private static final String DECIDING = "Task_DecideAfterRetraction";
    private static final String REPUBLISHING = "Call_Republication";
    private static final String CONSIDERING = "Task_ConsiderUrgentAction";

    private final RuntimeService runtime;

    SideTracks(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Whether the summary is being changed or prepared anew, at whichever step. */
    boolean isSummaryAtWork(CaseRef ref) {
        return stands(ref, ASSESSING, UPDATING, DECIDING, REPUBLISHING);
    }

    boolean isUpdateUnderReview(CaseRef ref) {
        return stands(ref, UPDATING);
    }

    /** Whether the record is on its way to its review anyway, as in a case that was re-opened. */
    boolean isOnTheWayToReview(CaseRef ref) {
        return stands(ref, "Call_Verification", "Call_Publication", "Gateway_IsAnythingNew");
    }

    boolean isRetractionOpen(CaseRef ref) {
        return stands(ref, DECIDING, REPUBLISHING);
    }

    boolean isUrgentActionConsidered(CaseRef ref) {
        return stands(ref, CONSIDERING);
    }

    private boolean stands(CaseRef ref, String... activities) {
        return List.of(activities).stream()
                .anyMatch(activity -> runtime.createExecutionQuery()
                                .processInstanceBusinessKey(ref.toString())
                                .activityId(activity)
                                .count()
                        > 0);
    }
}
