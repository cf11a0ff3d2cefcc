package org.vigil.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.Contribution;
import org.vigil.cases.Contributions;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;

/** The safety check: what may be published of a case, decided by a person who had no part in its record. */
@Service
@Transactional
public class SafetyManagement {

    private final CaseManagement cases;
    private final Contributions contributions;
    private final AssessmentStore assessments;
    private final WithdrawalStore withdrawals;
    private final Retractions retractions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafetyManagement(
            CaseManagement cases,
            Contributions contributions,
            AssessmentStore assessments,
            WithdrawalStore withdrawals,
            Retractions retractions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.contributions = contributions;
        this.assessments = assessments;
        this.withdrawals = withdrawals;
        this.retractions = retractions;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Records a safety check; the checker is none of opener, editor, verifier and reviewer. */
    @RequiresPermission(Permission.SAFETY_CHECK)
    public RiskAssessment check(CaseId id, SafetyCheck check) {
        var checked = cases.lockForDecision(id, check.seenVersion());
        var checker = currentUser.require();
        contributions.refuseAny(
                id, checker, Contribution.OPENER, Contribution.EDITOR, Contribution.VERIFIER, Contribution.REVIEWER);
        refuseWithdrawn(id, check);
        var assessment = new RiskAssessment(UUID.randomUUID(), id, checked.recordVersion(), check, checker.id(), now());
        assessments.add(assessment);
        contributions.remember(id, checker.id(), Contribution.SAFETY_CHECKER);
        events.publishEvent(new PublicationEvent.SafetyChecked(id, assessment.id(), check.outcome()));
        if (check.outcome() == SafetyOutcome.WITHHOLD && retractions.isPublic(id)) {
            retractions.takeDown(id, check.comment());
        }
        return assessment;
    }

    /** After a no, neither a risk nor what others printed stands for a yes; a new consent says who gave it. */
    private void refuseWithdrawn(CaseId id, SafetyCheck check) {
        var withdrawn = withdrawals.withdrawalsOf(id).stream()
                .map(recorded -> recorded.withdrawal().scope())
                .collect(Collectors.toSet());
        var wrong = check.consents().stream()
                .filter(consent -> withdrawn.contains(consent.scope()))
                .filter(consent -> consent.status().allows())
                .filter(consent -> consent.status() != Consent.Status.GIVEN || consent.givenBy() == null)
                .map(consent ->
                        new Refusal.FieldError("consent." + consent.scope(), "refusal.consent-withdrawn", List.of()))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private Instant now() {
        // The database keeps microseconds; what is folded "as of" this time must not differ by a rounding.
        return clock.instant().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    /** The last safety check of a case. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<RiskAssessment> current(CaseId id) {
        return assessments.last(id);
    }

    /** Not before this time; for the timer of a delayed publication. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<Instant> publishAfter(CaseId id) {
        return assessments.last(id).map(last -> last.check().publishAfter());
    }
}
