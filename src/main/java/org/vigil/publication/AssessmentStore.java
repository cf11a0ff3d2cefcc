package org.vigil.publication;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Safety checks and consents as they are kept: added, never changed. */
@Component
class AssessmentStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RiskAssessment assessment) {
        var check = assessment.check();
        jdbc.sql("""
                        insert into publication.risk_assessment
                            (id, case_id, record_version, outcome, answers, kept_back, allowed, for_partners, publish_after, comment,
                             checked_by, checked_at)
                        values (?, ?, ?, ?, ?::jsonb, ?::text[], ?::text[], ?::text[], ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        assessment.id(),
                        assessment.caseId().value(),
                        assessment.recordVersion(),
                        check.outcome().name(),
                        JSON.writeValueAsString(check.answers()),
                        check.keptBack().toArray(String[]::new),
                        check.allowed().toArray(String[]::new),
                        check.partners().toArray(String[]::new),
                        time(check.publishAfter()),
                        check.comment(),
                        assessment.checkedBy().value(),
                        time(assessment.checkedAt())))
                .update();
        check.consents().forEach(consent -> add(assessment, consent));
    }

    private void add(RiskAssessment assessment, Consent consent) {
        jdbc.sql("""
                        insert into publication.consent
                            (assessment_id, case_id, record_version, scope, status, given_by, relation, note, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        assessment.id(),
                        assessment.caseId().value(),
                        assessment.recordVersion(),
                        consent.scope().name(),
                        consent.status().name(),
                        consent.givenBy(),
                        consent.relation(),
                        consent.note(),
                        assessment.checkedBy().value(),
                        time(assessment.checkedAt())))
                .update();
    }

    Optional<RiskAssessment> last(CaseId caseId) {
        return jdbc.sql("select * from publication.risk_assessment where case_id = ? order by checked_at desc limit 1")
                .param(caseId.value())
                .query((row, n) -> read(row))
                .optional();
    }

    private RiskAssessment read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var check = new SafetyCheck(
                SafetyOutcome.valueOf(row.getString("outcome")),
                answers(row.getString("answers")),
                texts(row.getArray("kept_back")),
                texts(row.getArray("allowed")),
                texts(row.getArray("for_partners")),
                consentsOf(id),
                instant(row, "publish_after"),
                row.getString("comment"),
                row.getLong("record_version"));
        return new RiskAssessment(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getLong("record_version"),
                check,
                new UserId(row.getObject("checked_by", UUID.class)),
                row.getObject("checked_at", OffsetDateTime.class).toInstant());
    }

    private List<Consent> consentsOf(UUID assessmentId) {
        return jdbc.sql("select * from publication.consent where assessment_id = ? order by scope")
                .param(assessmentId)
                .query((row, n) -> new Consent(
                        Consent.Scope.valueOf(row.getString("scope")),
                        Consent.Status.valueOf(row.getString("status")),
                        row.getString("given_by"),
                        row.getString("relation"),
                        row.getString("note")))
                .list();
    }

    private static Map<ChecklistItem, ChecklistItem.Answer> answers(String json) {
        var answers = new EnumMap<ChecklistItem, ChecklistItem.Answer>(ChecklistItem.class);
        JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach((item, answer) ->
                        answers.put(ChecklistItem.valueOf(item), ChecklistItem.Answer.valueOf(answer)));
        return answers;
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
