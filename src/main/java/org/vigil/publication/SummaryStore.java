package org.vigil.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/** Versions of summaries as they are kept. */
@Component
class SummaryStore {

    private final JdbcClient jdbc;

    SummaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Summary summary) {
        jdbc.sql("""
                        insert into publication.summary
                            (id, case_id, version, state, assessment_id, language, lead, facts, what_changed, drafted_by, drafted_at,
                             approved_by, approved_at, approved_hash, comment, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            state = excluded.state, assessment_id = excluded.assessment_id, language = excluded.language, lead = excluded.lead,
                            facts = excluded.facts, what_changed = excluded.what_changed, drafted_by = excluded.drafted_by,
                            drafted_at = excluded.drafted_at, approved_by = excluded.approved_by, approved_at = excluded.approved_at,
                            approved_hash = excluded.approved_hash, comment = excluded.comment, published_at = excluded.published_at""")
                .params(Arrays.asList(
                        summary.id(),
                        summary.caseId().value(),
                        summary.version(),
                        summary.state().name(),
                        summary.assessmentId(),
                        summary.language(),
                        summary.lead(),
                        summary.facts().stream().map(ClaimId::toString).collect(Collectors.joining(",", "{", "}")),
                        summary.whatChanged(),
                        summary.draftedBy().value(),
                        AssessmentStore.time(summary.draftedAt()),
                        value(summary.approvedBy()),
                        AssessmentStore.time(summary.approvedAt()),
                        summary.approvedHash(),
                        summary.comment(),
                        AssessmentStore.time(summary.publishedAt())))
                .update();
    }

    /** The newest first. */
    List<Summary> versionsOf(CaseId caseId) {
        return jdbc.sql("select * from publication.summary where case_id = ? order by version desc")
                .param(caseId.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Summary> last(CaseId caseId) {
        return jdbc.sql("select * from publication.summary where case_id = ? order by version desc limit 1")
                .param(caseId.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The version that the public reads now. */
    Optional<Summary> standing(CaseId caseId) {
        return versionsOf(caseId).stream()
                .filter(version -> version.state() == SummaryState.PUBLISHED)
                .findFirst();
    }

    /** The version before becomes a corrected one. */
    void supersede(CaseId caseId, int before) {
        jdbc.sql(
                        "update publication.summary set state = 'CORRECTED' where case_id = ? and version < ? and state = 'PUBLISHED'")
                .params(caseId.value(), before)
                .update();
    }

    void retract(CaseId caseId, UserId by, OffsetDateTime now, String note) {
        jdbc.sql("""
                        update publication.summary set state = 'RETRACTED', retracted_by = ?, retracted_at = ?, retraction_note = ?
                        where case_id = ? and published_at is not null and state <> 'RETRACTED'""").params(by.value(), now, note, caseId.value()).update();
    }

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static Summary read(ResultSet row) throws SQLException {
        return new Summary(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                SummaryState.valueOf(row.getString("state")),
                row.getObject("assessment_id", UUID.class),
                row.getString("language"),
                row.getString("lead"),
                Arrays.stream((UUID[]) row.getArray("facts").getArray())
                        .map(ClaimId::new)
                        .toList(),
                row.getString("what_changed"),
                new UserId(row.getObject("drafted_by", UUID.class)),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                user(row, "approved_by"),
                AssessmentStore.instant(row, "approved_at"),
                row.getString("approved_hash"),
                row.getString("comment"),
                AssessmentStore.instant(row, "published_at"));
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }
}
