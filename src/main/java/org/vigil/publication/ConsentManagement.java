package org.vigil.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** Consents that are taken back. What rests on one comes down in the same transaction, and nobody is told why. */
@Service
@Transactional
public class ConsentManagement {

    private final CaseManagement cases;
    private final CaseQueries queries;
    private final WithdrawalStore withdrawals;
    private final AssessmentStore assessments;
    private final Retractions retractions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentManagement(
            CaseManagement cases,
            CaseQueries queries,
            WithdrawalStore withdrawals,
            AssessmentStore assessments,
            Retractions retractions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.queries = queries;
        this.withdrawals = withdrawals;
        this.assessments = assessments;
        this.retractions = retractions;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Records that a consent was taken back, unpublishes what rests on it, and voids an approval under way. */
    @RequiresPermission(Permission.CONSENT_WITHDRAW)
    public void withdraw(CaseRef ref, ConsentWithdrawal withdrawal) {
        var id = queries.details(ref).id();
        cases.lockForDecision(id, null);
        var now = clock.instant();
        withdrawal.requireNotAfter(LocalDate.ofInstant(now, ZoneOffset.UTC));
        withdrawals.add(id, withdrawal, currentUser.id(), now);
        events.publishEvent(new PublicationEvent.ConsentWithdrawn(id, withdrawal.scope()));
        if (retractions.isPublic(id) && restsOn(id, withdrawal.scope())) {
            retractions.retract(id, withdrawal.note());
        }
    }

    /** Whoever takes back the name takes back everything; advocacy is not what the public reads. */
    private boolean restsOn(CaseId id, Consent.Scope scope) {
        return switch (scope) {
            case NAME -> true;
            case ADVOCACY -> false;
            default ->
                assessments.last(id).map(last -> last.check().covers(scope)).orElse(true);
        };
    }

    /** Every withdrawal on a case, the newest first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<RecordedWithdrawal> withdrawals(CaseRef ref) {
        return withdrawals.withdrawalsOf(queries.details(ref).id());
    }
}
