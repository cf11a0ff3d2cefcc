package org.vigil.verification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseFile;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Contribution;
import org.vigil.cases.Contributions;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.verification.VerificationEvent.NewsAssessed;
import org.vigil.verification.VerificationEvent.ResultProposed;

/** The verifier's result: propose the record for review, or keep it on watch. */
@Service
@Transactional
public class VerificationManagement {

    private final CaseQueries cases;
    private final Contributions contributions;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VerificationManagement(
            CaseQueries cases,
            Contributions contributions,
            CurrentUser currentUser,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.contributions = contributions;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores the assessment of the record as it stands. Whether it is enough for a review the decision table says; this only
     * refuses to propose a record with claims that nobody has decided.
     */
    @RequiresPermission(Permission.CASE_VERIFY)
    public void propose(CaseId caseId, GradingOutcome outcome, String reasons) {
        var file = cases.file(caseId);
        if (outcome == GradingOutcome.PROPOSE) {
            refuseUndecided(file);
        }
        assess(file, reasons);
        events.publishEvent(new ResultProposed(caseId, outcome));
    }

    /**
     * The short verification of what is new on a case that was reviewed before. A new version goes the whole way of four eyes
     * again, so only a record that can be called verified is proposed for one.
     */
    @RequiresPermission(Permission.CASE_VERIFY)
    public void assessNews(CaseId caseId, NewsOutcome outcome, String reasons) {
        var file = cases.file(caseId);
        if (outcome == NewsOutcome.UPDATE) {
            refuseUndecided(file);
            if (!file.minimum().mayBeVerified()) {
                throw Refusal.conflict("refusal.two-origins");
            }
        }
        assess(file, reasons);
        events.publishEvent(new NewsAssessed(caseId, outcome));
    }

    private static void refuseUndecided(CaseFile file) {
        var undecided = file.claims().stream()
                .filter(recorded -> recorded.claim().decidedAt() == null)
                .count();
        if (undecided > 0) {
            throw Refusal.conflict("refusal.claims-undecided", undecided);
        }
    }

    private void assess(CaseFile file, String reasons) {
        var caseId = file.details().id();
        var by = currentUser.id();
        jdbc.sql("""
                        insert into verification.assessment
                            (id, case_id, record_version, least_origins, missing_minimum, open_conflicts, result, reasons, by_user, at)
                        values (:id, :case, :version, :origins, :missing, :conflicts, :result, :reasons, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("version", file.details().recordVersion())
                .param("origins", file.minimum().leastOrigins())
                .param("missing", file.minimum().missing().size())
                .param("conflicts", file.dossier().openConflicts().size())
                .param(
                        "result",
                        VerificationResult.of(file.minimum(), file.dossier()).name())
                .param("reasons", reasons)
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        contributions.remember(caseId, by, Contribution.VERIFIER);
    }
}
