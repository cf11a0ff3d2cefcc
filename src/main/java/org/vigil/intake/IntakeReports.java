package org.vigil.intake;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.OpenToAnyone;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Reports: anyone hands them in and asks with the receipt how they stand; the intake desk reads and sorts them. */
@Service
@Transactional
public class IntakeReports {

    private static final int LARGEST_PAGE = 200;
    private static final String SELECT = """
            select r.id, r.channel, r.received_at, r.text, r.language, r.contact_key_id is not null as has_contact,
                exists (select 1 from intake.report o where o.content_hash = r.content_hash and o.received_at < r.received_at) as repeats
            from intake.report r""";

    private final SealedContacts contacts;
    private final CaseQueries cases;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IntakeReports(
            SealedContacts contacts,
            CaseQueries cases,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.contacts = contacts;
        this.cases = cases;
        this.currentUser = currentUser;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes in a report. The code that comes back is the only way to ask about it later. */
    @OpenToAnyone("a witness must be able to report without an account")
    public ReceiptCode receive(NewReport report) {
        var known = currentUser.find().isPresent();
        if (!known && !report.channel().isOpenToAnyone()) {
            throw Refusal.forbidden("refusal.sign-in");
        }
        var id = ReportId.random();
        var code = ReceiptCode.random(random);
        var contact = report.contact();
        jdbc.sql("select intake.receive(:id, :hash, :channel, :text, :language, :contact, :key, :at)::text")
                .param("id", id.value())
                .param("hash", code.hash())
                .param("channel", report.channel().name())
                .param("text", report.text())
                .param("language", report.language(), Types.VARCHAR)
                .param("contact", contact == null ? null : contacts.seal(id, contact), Types.BINARY)
                .param("key", contact == null ? null : SealedContacts.KEY_ID, Types.VARCHAR)
                .param("at", now())
                .query((row, n) -> true)
                .list();
        if (known) {
            events.publishEvent(new IntakeEvent.ReportReceived(id, report.channel()));
        }
        return code;
    }

    /** One word on the report behind a code; the same for a wrong code as for one that was never given out. */
    @OpenToAnyone("the receipt code itself is the proof")
    @Transactional(readOnly = true)
    public ReportStatus status(String receiptCode) {
        return ReceiptCode.read(receiptCode)
                .map(code -> jdbc.sql("select intake.status(?)")
                        .param(code.hash())
                        .query(String.class)
                        .single())
                .map(ReportStatus::valueOf)
                .orElse(ReportStatus.UNKNOWN);
    }

    /** Reports that nobody has dealt with, oldest first. */
    @RequiresPermission(Permission.CASE_TRIAGE)
    @Transactional(readOnly = true)
    public List<WaitingReport> waiting() {
        return jdbc.sql(SELECT
                        + " where r.case_id is null and r.set_aside_at is null order by r.received_at, r.id limit "
                        + LARGEST_PAGE)
                .query((row, n) -> read(row))
                .list();
    }

    @RequiresPermission(Permission.CASE_TRIAGE)
    @Transactional(readOnly = true)
    public WaitingReport get(ReportId id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The reports behind a case, oldest first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<WaitingReport> behind(CaseRef ref) {
        return jdbc.sql(SELECT + " where r.case_id in (select cases.united(?)) order by r.received_at, r.id")
                .param(cases.details(ref).id().value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Puts a waiting report behind a case that was opened from it or that it speaks of. */
    @RequiresPermission(Permission.CASE_TRIAGE)
    public void linkTo(ReportId id, CaseRef ref) {
        requireWaiting(id);
        var caseId = cases.details(ref).id();
        jdbc.sql("update intake.report set case_id = :case, linked_by = :by, linked_at = :at where id = :id")
                .param("case", caseId.value())
                .param("by", currentUser.id().value())
                .param("at", now())
                .param("id", id.value())
                .update();
        events.publishEvent(new IntakeEvent.ReportLinked(caseId, id));
    }

    /** Sets a waiting report aside without opening a case. */
    @RequiresPermission(Permission.CASE_TRIAGE)
    public void setAside(ReportId id, TriageReason reason, @Nullable String comment) {
        requireWaiting(id);
        jdbc.sql("""
                        update intake.report set set_aside_reason = :reason, set_aside_comment = :comment, set_aside_by = :by,
                            set_aside_at = :at where id = :id""")
                .param("reason", reason.name())
                .param("comment", Limits.required("comment", comment, 2_000))
                .param("by", currentUser.id().value())
                .param("at", now())
                .param("id", id.value())
                .update();
        events.publishEvent(new IntakeEvent.ReportSetAside(id, reason));
    }

    private void requireWaiting(ReportId id) {
        var waits = jdbc.sql(
                        "select case_id is null and set_aside_at is null from intake.report where id = ? for update")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        if (!waits) {
            throw Refusal.conflict("refusal.report-dealt-with");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static WaitingReport read(ResultSet row) throws SQLException {
        return new WaitingReport(
                new ReportId(row.getObject("id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("text"),
                row.getString("language"),
                row.getBoolean("has_contact"),
                row.getBoolean("repeats"));
    }
}
