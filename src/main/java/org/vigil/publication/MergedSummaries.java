package org.vigil.publication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.cases.CaseEvent.CaseMerged;
import org.vigil.cases.CaseEvent.CaseUnmerged;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Merge;
import org.vigil.cases.MergeObjection;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;

/** One person stands in public once: what was published of a merged case is taken down, and its address leads on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MergedSummaries implements MergeObjection {

    private static final String WHY = "Merged into another case.";
    private static final String WITHDRAWN = "A consent was withdrawn on a case that was merged into this one.";

    private final SummaryStore summaries;
    private final WithdrawalStore withdrawals;
    private final Retractions retractions;
    private final PublishedStore published;
    private final CaseQueries cases;
    private final Clock clock;

    MergedSummaries(
            SummaryStore summaries,
            WithdrawalStore withdrawals,
            Retractions retractions,
            PublishedStore published,
            CaseQueries cases,
            Clock clock) {
        this.summaries = summaries;
        this.withdrawals = withdrawals;
        this.retractions = retractions;
        this.published = published;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void merged(CaseMerged merged) {
        if (retractions.isPublic(merged.caseId())) {
            retractions.takeDown(merged.caseId(), WHY);
        }
        if (retractions.isPublic(merged.into()) && isConsentWithdrawnOn(merged.caseId())) {
            retractions.retract(merged.into(), WITHDRAWN);
        }
        published.redirect(
                cases.details(merged.caseId()).ref(),
                cases.details(merged.into()).ref(),
                clock.instant());
    }

    /** What the person took back on one case they took back: what is public of the other waits for a new safety check. */
    private boolean isConsentWithdrawnOn(CaseId id) {
        return withdrawals.withdrawalsOf(id).stream()
                .anyMatch(recorded -> recorded.withdrawal().scope() != Consent.Scope.ADVOCACY);
    }

    @EventListener
    void unmerged(CaseUnmerged unmerged) {
        published.redirectNoMore(unmerged.ref());
    }

    /** What the world reads now may not rest on another person's case. */
    @Override
    public Optional<Refusal> against(Merge merge, List<ClaimId> brought) {
        return standing(merge.into())
                .filter(summary ->
                        summary.publishedAt() != null && summary.publishedAt().isAfter(merge.at()))
                .filter(summary ->
                        summary.facts().isEmpty() || summary.facts().stream().anyMatch(brought::contains))
                .map(summary -> Refusal.conflict(
                        "refusal.unmerge.published", cases.details(merge.into()).ref(), summary.version()));
    }

    private Optional<Summary> standing(CaseId id) {
        return summaries.versionsOf(id).stream()
                .filter(Summary::isPublic)
                .filter(version -> version.state() == SummaryState.PUBLISHED)
                .findFirst();
    }
}
