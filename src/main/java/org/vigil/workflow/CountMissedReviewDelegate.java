package org.vigil.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.vigil.followup.MissedReviews;

/** Service task "Count missed review"; the variable that the gateway reads stays within this branch. */
@Component("countMissedReviewDelegate")
class CountMissedReviewDelegate implements JavaDelegate {

    private final MissedReviews missed;
    private final Clock clock;

    CountMissedReviewDelegate(MissedReviews missed, Clock clock) {
        this.missed = missed;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariableLocal("missedReviews", missed.count(CaseVariable.in(execution), clock.instant()));
    }
}
