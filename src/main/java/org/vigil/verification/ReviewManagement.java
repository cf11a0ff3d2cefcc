package org.vigil.verification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Contribution;
import org.vigil.cases.Contributions;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.verification.VerificationEvent.RecordReviewed;

/** The second person's decision on a record, bound to the version that they saw. */
@Service
@Transactional
public class ReviewManagement {

    private final CaseManagement records;
    private final CaseQueries cases;
    private final Contributions contributions;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewManagement(
            CaseManagement records,
            CaseQueries cases,
            Contributions contributions,
            CurrentUser currentUser,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.cases = cases;
        this.contributions = contributions;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Approves, returns or rejects a record.
     *
     * @param seenVersion the version of the record that the reviewer saw; the present one when absent
     * @throws Refusal (conflict) when the reviewer opened, edited or verified the record, or when an approval lacks two
     *     independent origins for a minimum fact
     */
    @RequiresPermission(Permission.CASE_REVIEW)
    public void decide(CaseId caseId, ReviewOutcome outcome, String comment, @Nullable Long seenVersion) {
        var reviewer = currentUser.require();
        var details = records.lockForDecision(caseId, seenVersion);
        contributions.refuseAny(caseId, reviewer, Contribution.OPENER, Contribution.EDITOR, Contribution.VERIFIER);
        if (outcome == ReviewOutcome.APPROVE && !cases.file(caseId).minimum().mayBeVerified()) {
            throw Refusal.conflict("refusal.two-origins");
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into verification.review_decision (id, case_id, record_version, decision, comment, reviewer, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        caseId.value(),
                        details.recordVersion(),
                        outcome.name(),
                        comment,
                        reviewer.account(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        contributions.remember(caseId, reviewer.id(), Contribution.REVIEWER);
        events.publishEvent(new RecordReviewed(caseId, id, outcome, details.recordVersion()));
    }
}
