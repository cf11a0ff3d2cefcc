package org.vigil.workflow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseStages;
import org.vigil.followup.FollowUpSettings;

/** When reviews that nobody holds are missed: at the end of each interval of the case's risk. Public because expressions call it. */
@Component("reviewCycle")
public class ReviewCycle {

    private final FollowUpSettings settings;
    private final CaseStages cases;
    private final Clock clock;

    ReviewCycle(FollowUpSettings settings, CaseStages cases, Clock clock) {
        this.settings = settings;
        this.cases = cases;
        this.clock = clock;
    }

    public String of(DelegateExecution execution) {
        var interval =
                settings.untilNext(cases.priorityOf(CaseVariable.in(execution)).risk());
        return "R/" + clock.instant().plus(interval).truncatedTo(ChronoUnit.MILLIS) + "/" + interval;
    }
}
