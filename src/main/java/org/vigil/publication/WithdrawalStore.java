package org.vigil.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/** Withdrawals and requests for correction as they are kept: added, never changed. */
@Component
class WithdrawalStore {

    private final JdbcClient jdbc;

    WithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseId caseId, ConsentWithdrawal withdrawal, UserId by, Instant now) {
        jdbc.sql("""
                        insert into publication.consent_withdrawal (id, case_id, scope, withdrawn_on, note, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        caseId.value(),
                        withdrawal.scope().name(),
                        withdrawal.on(),
                        withdrawal.note(),
                        by.value(),
                        AssessmentStore.time(now)))
                .update();
    }

    /** Those on the case and on what is merged into it, the newest first. */
    List<RecordedWithdrawal> withdrawalsOf(CaseId caseId) {
        return jdbc.sql(
                        "select * from publication.consent_withdrawal where case_id in (select cases.united(?)) order by recorded_at desc, id")
                .param(caseId.value())
                .query((row, n) -> new RecordedWithdrawal(
                        new ConsentWithdrawal(
                                Consent.Scope.valueOf(row.getString("scope")),
                                row.getObject("withdrawn_on", LocalDate.class),
                                row.getString("note")),
                        user(row, "recorded_by"),
                        instant(row, "recorded_at")))
                .list();
    }

    /** Whether a consent that the public copy can rest on was taken back after that moment. */
    boolean isWithdrawnSince(CaseId caseId, Instant moment) {
        return withdrawalsOf(caseId).stream()
                .anyMatch(recorded -> recorded.withdrawal().scope() != Consent.Scope.ADVOCACY
                        && recorded.at().isAfter(moment));
    }

    void add(CaseId caseId, CorrectionRequest request) {
        jdbc.sql("""
                        insert into publication.correction_request (id, case_id, version, note, requested_by, requested_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        caseId.value(),
                        request.version(),
                        request.note(),
                        request.by().value(),
                        AssessmentStore.time(request.at())))
                .update();
    }

    /** The newest first. */
    List<CorrectionRequest> correctionsOf(CaseId caseId) {
        return jdbc.sql("select * from publication.correction_request where case_id = ? order by requested_at desc, id")
                .param(caseId.value())
                .query((row, n) -> new CorrectionRequest(
                        row.getInt("version"),
                        row.getString("note"),
                        user(row, "requested_by"),
                        instant(row, "requested_at")))
                .list();
    }

    private static UserId user(ResultSet row, String column) throws SQLException {
        return new UserId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
