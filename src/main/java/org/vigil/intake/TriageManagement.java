package org.vigil.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.vigil.cases.MergeManagement;
import org.vigil.cases.Stage;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** What triage makes of a case. The decision is kept with its reason; nothing is merged unless a person says so. */
@Service
@Transactional
public class TriageManagement {

    private static final Set<Stage> BEFORE_VERIFICATION =
            EnumSet.of(Stage.RECEIVED, Stage.TRIAGE, Stage.NEEDS_INFO, Stage.REOPENED);

    private static final String UNANSWERED = "What was asked for did not come in time.";

    private final CaseManagement cases;
    private final MergeManagement merges;
    private final CaseQueries queries;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    TriageManagement(
            CaseManagement cases,
            MergeManagement merges,
            CaseQueries queries,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.merges = merges;
        this.queries = queries;
        this.currentUser = currentUser;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Decides what a case is.
     *
     * @param reason why it is not taken up; mandatory when it is out of scope
     * @param duplicateOf the other case; mandatory for a duplicate
     * @param comment why; mandatory
     */
    @RequiresPermission(Permission.CASE_TRIAGE)
    public TriageDecision decide(
            CaseId id,
            TriageOutcome outcome,
            @Nullable TriageReason reason,
            @Nullable CaseRef duplicateOf,
            String comment) {
        if (!BEFORE_VERIFICATION.contains(cases.lockForDecision(id, null).stage())) {
            throw Refusal.conflict("refusal.triage.over");
        }
        if (reason == TriageReason.NO_ANSWER) {
            throw Refusal.invalid("reasonCode", "refusal.triage.no-answer");
        }
        var original = duplicateOf == null ? null : requireOther(duplicateOf);
        var decision = new TriageDecision(id, outcome, reason, original, comment, currentUser.id(), clock.instant());
        store(decision);
        if (original != null) {
            merge(id, original, comment);
        }
        events.publishEvent(new IntakeEvent.TriageDecided(id, outcome, reason, original));
        return decision;
    }

    /** The first wait for what was asked is over: told once more, and waited for once more. */
    @RequiresPermission(Permission.CASE_TRIAGE)
    public void askAgain(CaseId id) {
        requireWaitingForInformation(id);
        events.publishEvent(new IntakeEvent.InformationMissing(id));
    }

    /** The last wait is over, too: the system sets the case aside, with a reason that says so and nothing else. */
    @RequiresPermission(Permission.CASE_TRIAGE)
    public TriageDecision setAsideUnanswered(CaseId id) {
        requireWaitingForInformation(id);
        if (!currentUser.require().isSystem()) {
            throw Refusal.forbidden("refusal.forbidden");
        }
        var decision = new TriageDecision(
                id,
                TriageOutcome.OUT_OF_SCOPE,
                TriageReason.NO_ANSWER,
                null,
                UNANSWERED,
                currentUser.id(),
                clock.instant());
        store(decision);
        events.publishEvent(new IntakeEvent.TriageDecided(id, decision.outcome(), decision.reason(), null));
        return decision;
    }

    private void requireWaitingForInformation(CaseId id) {
        if (cases.lockForDecision(id, null).stage() != Stage.NEEDS_INFO) {
            throw Refusal.conflict("refusal.triage.over");
        }
    }

    /** A duplicate is merged in this very step; what stands against it is wrong with the case that was named. */
    private void merge(CaseId id, CaseId original, String comment) {
        try {
            merges.mergeDuplicate(id, original, comment);
        } catch (Refusal refused) {
            throw refused.kind() == Refusal.Kind.CONFLICT
                    ? Refusal.invalid(
                            "duplicateOf", refused.code(), refused.args().toArray())
                    : refused;
        }
    }

    /** Every decision of triage on a case, oldest first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<TriageDecision> decisionsOn(CaseId id) {
        return jdbc.sql(
                        "select * from intake.triage_decision where case_id in (select cases.united(?)) order by decided_at, id")
                .param(id.value())
                .query((row, n) -> read(row))
                .list();
    }

    private CaseId requireOther(CaseRef ref) {
        try {
            return queries.details(ref).id();
        } catch (Refusal hiddenOrAbsent) {
            throw Refusal.invalid("duplicateOf", "refusal.triage.no-such-case");
        }
    }

    private void store(TriageDecision decision) {
        var reason = decision.reason();
        var original = decision.duplicateOf();
        jdbc.sql("""
                        insert into intake.triage_decision (id, case_id, outcome, reason, duplicate_of, comment, decided_by, decided_at)
                        values (:id, :case, :outcome, :reason, :original, :comment, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("case", decision.caseId().value())
                .param("outcome", decision.outcome().name())
                .param("reason", reason == null ? null : reason.name(), Types.VARCHAR)
                .param("original", original == null ? null : original.value(), Types.OTHER)
                .param("comment", decision.comment())
                .param("by", decision.by().value())
                .param("at", OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
                .update();
    }

    private static TriageDecision read(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var original = row.getObject("duplicate_of", UUID.class);
        return new TriageDecision(
                new CaseId(row.getObject("case_id", UUID.class)),
                TriageOutcome.valueOf(row.getString("outcome")),
                reason == null ? null : TriageReason.valueOf(reason),
                original == null ? null : new CaseId(original),
                row.getString("comment"),
                new UserId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
