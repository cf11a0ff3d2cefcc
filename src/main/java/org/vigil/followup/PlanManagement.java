package org.vigil.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The use cases on what somebody promises to look at: plan it, do it, or skip it with a reason. */
@Service
@Transactional
public class PlanManagement {

    private static final Duration FURTHEST = Duration.ofDays(3 * 365);

    private final PlannedFollowUps plans;
    private final CaseQueries cases;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanManagement(
            PlannedFollowUps plans,
            CaseQueries cases,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public FollowUpId plan(CaseRef ref, NewFollowUp plan) {
        var details = cases.details(ref);
        if (details.stage().isEnd()) {
            throw Refusal.conflict("refusal.case-ended");
        }
        var now = clock.instant();
        if (!plan.dueAt().isAfter(now.minus(Duration.ofDays(1))) || plan.dueAt().isAfter(now.plus(FURTHEST))) {
            throw Refusal.invalid("dueAt", "refusal.followup.when");
        }
        var planned = FollowUp.planned(details.id(), plan, currentUser.id(), now);
        plans.add(planned);
        events.publishEvent(new FollowUpEvent.FollowUpPlanned(details.id(), planned.id(), plan.kind()));
        return planned.id();
    }

    /** Done or skipped; what was learnt goes into the record as claims with a source. */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public void end(FollowUpId id, FollowUpResult result, @Nullable String comment) {
        var ended =
                plans.lock(id).orElseThrow(Refusal::notFound).ended(result, comment, currentUser.id(), clock.instant());
        plans.end(ended);
        events.publishEvent(new FollowUpEvent.FollowUpEnded(ended.caseId(), id, result));
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public FollowUp get(FollowUpId id) {
        return plans.byId(id).orElseThrow(Refusal::notFound);
    }

    /** Those that are still planned first, by their day. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<FollowUp> list(CaseRef ref) {
        return plans.of(cases.details(ref).id());
    }
}
