package org.vigil.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;
import org.vigil.shared.language.Language;

/** Translations as they are kept: handed in, decided once, never rewritten. */
@Component
class TranslationStore {

    private final JdbcClient jdbc;

    TranslationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Translation translation) {
        jdbc.sql("""
                        insert into publication.translation
                            (id, case_id, version, language, state, lead, source_hash, drafted_by, drafted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        translation.id(),
                        translation.caseId().value(),
                        translation.version(),
                        translation.language().code(),
                        translation.state().name(),
                        translation.lead(),
                        translation.sourceHash(),
                        translation.draftedBy().value(),
                        AssessmentStore.time(translation.draftedAt())))
                .update();
    }

    void decide(Translation translation) {
        jdbc.sql(
                        "update publication.translation set state = ?, decided_by = ?, decided_at = ?, comment = ? where id = ?")
                .params(Arrays.asList(
                        translation.state().name(),
                        translation.decidedBy() == null
                                ? null
                                : translation.decidedBy().value(),
                        AssessmentStore.time(translation.decidedAt()),
                        translation.comment(),
                        translation.id()))
                .update();
    }

    /** Of all languages, the newest first. */
    List<Translation> of(CaseId caseId) {
        return jdbc.sql("select * from publication.translation where case_id = ? order by drafted_at desc, id")
                .param(caseId.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Translation> inReview(CaseId caseId, Language language) {
        return of(caseId).stream()
                .filter(translation -> translation.language() == language)
                .filter(translation -> translation.state() == TranslationState.IN_REVIEW)
                .findFirst();
    }

    private static Translation read(ResultSet row) throws SQLException {
        var decidedBy = row.getObject("decided_by", UUID.class);
        return new Translation(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                Language.ofCode(row.getString("language")).orElseThrow(),
                TranslationState.valueOf(row.getString("state")),
                row.getString("lead"),
                row.getString("source_hash"),
                new UserId(row.getObject("drafted_by", UUID.class)),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                decidedBy == null ? null : new UserId(decidedBy),
                AssessmentStore.instant(row, "decided_at"),
                row.getString("comment"));
    }
}
