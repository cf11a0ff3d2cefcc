package org.vigil.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.vigil.cases.CasePriority;
import org.vigil.cases.CaseStages;
import org.vigil.followup.FollowUpId;
import org.vigil.followup.FollowUpSettings;
import org.vigil.followup.PlanManagement;

/** When each step is due, and when its being late is told. Public because the drawings' timers ask it. */
@Component("deadlines")
public class Deadlines {

    /** The decision table has just set urgency and risk when this step begins. */
    static final String TRIAGE = "Task_TriageReport";

    private static final String PERIODIC_REVIEW = "Task_ReviewPeriodically";

    private final WorkflowSettings settings;
    private final FollowUpSettings reviews;
    private final PlanManagement plans;
    private final CaseStages cases;
    private final Clock clock;

    Deadlines(
            WorkflowSettings settings, FollowUpSettings reviews, PlanManagement plans, CaseStages cases, Clock clock) {
        this.plans = plans;
        this.settings = settings;
        this.reviews = reviews;
        this.cases = cases;
        this.clock = clock;
    }

    /** The cycle of a step's boundary timer: first at its due time and some grace, then again and again until it is done. */
    public String escalation(DelegateExecution execution) {
        var key = execution.getCurrentActivityId();
        return escalationAfter(due(execution, key, clock.instant()), priority(execution, key));
    }

    /** The same once the due time is known. */
    String escalationAfter(Instant due, CasePriority priority) {
        var first = due.plus(settings.graceAt(priority.urgency())).truncatedTo(ChronoUnit.MILLIS);
        return "R/" + first + "/" + settings.repeat();
    }

    /** When a step that begins now is due; a planned follow-up on its day. */
    Instant due(VariableScope scope, String key, Instant now) {
        var priority = priority(scope, key);
        var decided = key.equals(TRIAGE) ? CaseVariable.code(scope, CaseVariable.TRIAGE_DUE, "") : "";
        if (!decided.isEmpty()) {
            return now.plus(Duration.parse(decided));
        }
        if (key.equals(DoFollowUpStep.KEY)) {
            return plans.get(new FollowUpId(Objects.requireNonNull(CaseVariable.followUp(scope))))
                    .plan()
                    .dueAt();
        }
        return now.plus(
                key.equals(PERIODIC_REVIEW)
                        ? reviews.untilNext(priority.risk())
                        : settings.dueIn(key, priority.urgency()));
    }

    /** The case's urgency and risk; at triage as the decision table gave them a moment ago. */
    CasePriority priority(VariableScope scope, String key) {
        var known = cases.priorityOf(CaseVariable.in(scope));
        return key.equals(TRIAGE)
                ? new CasePriority(
                        known.ref(),
                        CaseVariable.code(scope, CaseVariable.URGENCY, known.urgency()),
                        CaseVariable.code(scope, CaseVariable.RISK, known.risk()))
                : known;
    }

    static boolean isSetHere(String taskKey) {
        return !taskKey.equals(PERIODIC_REVIEW) && !taskKey.equals(DoFollowUpStep.KEY);
    }
}
