package org.vigil.followup;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Contribution;
import org.vigil.cases.Contributions;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The use cases that keep a case in sight: review it, skip a review with a reason, propose and approve its closing. */
@Service
@Transactional
public class FollowUpManagement {

    private final FollowUpStore store;
    private final CaseManagement cases;
    private final CaseQueries queries;
    private final Contributions contributions;
    private final FollowUpSettings settings;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUpManagement(
            FollowUpStore store,
            CaseManagement cases,
            CaseQueries queries,
            Contributions contributions,
            FollowUpSettings settings,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.queries = queries;
        this.contributions = contributions;
        this.settings = settings;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a periodic review.
     *
     * @param comment why; a skipped review says so in a sentence
     * @param outcome how the case ended; mandatory when it is to be closed
     */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public Review review(CaseId id, ReviewDecision decision, @Nullable String comment, @Nullable CaseOutcome outcome) {
        return review(id, decision, comment, outcome, List.of());
    }

    /**
     * The same with what the finished actions changed, for a review that proposes to close.
     *
     * @param impacts one for each finished action
     */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public Review review(
            CaseId id,
            ReviewDecision decision,
            @Nullable String comment,
            @Nullable CaseOutcome outcome,
            List<ClosingImpact> impacts) {
        var details = cases.lockForDecision(id, null);
        if (details.stage().isEnd()) {
            throw Refusal.conflict("refusal.case-ended");
        }
        var now = clock.instant();
        var next = decision == ReviewDecision.CLOSE ? null : now.plus(settings.untilNext(details.risk()));
        var review = new Review(id, decision, comment == null ? "" : comment, outcome, currentUser.id(), now, next);
        store.add(review);
        if (outcome != null) {
            proposeClosing(review, outcome, impacts);
        }
        events.publishEvent(new FollowUpEvent.ReviewHeld(id, decision, outcome));
        return review;
    }

    /** Captivity has ended, and there are reasons not to close the case. */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public void keepOpen(CaseId id) {
        cases.lockForDecision(id, null);
        events.publishEvent(new FollowUpEvent.KeptOpen(id));
    }

    private void proposeClosing(Review review, CaseOutcome outcome, List<ClosingImpact> impacts) {
        if (store.lockWaiting(review.caseId()).isPresent()) {
            throw Refusal.conflict("refusal.followup.closing-waits");
        }
        var closing = Closing.proposed(review, outcome);
        store.add(closing);
        impacts.forEach(impact -> store.add(closing, impact));
        contributions.remember(review.caseId(), review.by(), Contribution.CLOSER);
    }

    /** The second person's word on a proposed closing. The one who proposed it may not give it. */
    @RequiresPermission(Permission.CASE_CLOSE_APPROVE)
    public void approveClosing(CaseId id, ClosingDecision decision, @Nullable String comment) {
        var why = Limits.required("comment", comment, 5_000);
        cases.lockForDecision(id, null);
        var user = currentUser.require();
        var waiting = store.lockWaiting(id).orElseThrow(() -> Refusal.conflict("refusal.followup.no-closing"));
        var isProposer = store.isHeldBy(waiting.proposedBy(), user.holder());
        var decided = waiting.decided(decision, why, user.id(), isProposer, clock.instant());
        store.decide(decided);
        events.publishEvent(new FollowUpEvent.ClosingDecided(id, decision, decided.outcome()));
    }

    /** Every review of a case, oldest first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<Review> reviews(CaseRef ref) {
        return store.reviewsOf(queries.details(ref).id());
    }

    /** Every proposed closing of a case, oldest first; the last one that was approved says how it ended. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<Closing> closings(CaseRef ref) {
        return store.closingsOf(queries.details(ref).id());
    }
}
