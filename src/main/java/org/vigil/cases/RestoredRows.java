package org.vigil.cases;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of a store that is taken over, many in one statement, each as it was. */
@Repository
class RestoredRows {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    RestoredRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with the case that it belongs to. */
    record Of<T>(UUID caseId, T row) {}

    void persons(List<UUID> persons) {
        jdbc.batchUpdate(
                "insert into cases.person (id) values (?) on conflict do nothing",
                persons,
                BATCH,
                (row, id) -> row.setObject(1, id));
    }

    void incidents(List<ExportedIncident> incidents) {
        jdbc.batchUpdate(
                """
                insert into cases.incident (id, title, incident_type, country, region, locality, earliest, latest, precision,
                    date_words, opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                incidents,
                BATCH,
                (row, incident) -> set(
                        row,
                        incident.id(),
                        incident.title(),
                        incident.incidentType(),
                        incident.country(),
                        incident.region(),
                        incident.locality(),
                        incident.earliest(),
                        incident.latest(),
                        incident.precision(),
                        incident.dateWords(),
                        incident.openedBy(),
                        at(incident.openedAt())));
    }

    /** Each begins as every case does; where it has ended, that is said afterwards. */
    void cases(List<Restored> restored) {
        jdbc.batchUpdate("""
                insert into cases.detention_case (id, ref, person_id, incident_type, country, stage, urgency, risk, sensitivity,
                    team_id, summary, opened_by, opened_at, next_review_at, stage_since, record_version, display_name,
                    liberty_status, charge_category, held_from_earliest, held_from_latest, held_until_earliest, held_until_latest,
                    least_origins, missing_minimum, open_conflicts)
                values (?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", restored, BATCH, (row, one) -> {
            var head = one.head();
            var columns = one.columns();
            set(
                    row,
                    head.id(),
                    head.ref(),
                    head.person(),
                    head.incidentType(),
                    head.country(),
                    head.urgency(),
                    head.risk(),
                    head.sensitivity(),
                    one.team(),
                    head.summary(),
                    head.openedBy(),
                    at(head.openedAt()),
                    at(head.nextReviewAt()),
                    at(one.stageSince()),
                    head.version(),
                    columns.displayName() == null ? head.displayName() : columns.displayName(),
                    columns.libertyStatus(),
                    columns.chargeCategory(),
                    columns.heldFromEarliest(),
                    columns.heldFromLatest(),
                    columns.heldUntilEarliest(),
                    columns.heldUntilLatest(),
                    columns.leastOrigins(),
                    columns.missingMinimum(),
                    columns.openConflicts());
        });
    }

    /** A case with what is found out about it on its way in. */
    record Restored(ExportedCase.Head head, UUID team, Instant stageSince, ListColumns columns) {}

    void inIncidents(List<ExportedCase.Head> heads) {
        jdbc.batchUpdate(
                "insert into cases.incident_case (case_id, incident_id, added_by, added_at) values (?, ?, ?, ?)",
                heads.stream().filter(head -> head.incident() != null).toList(),
                BATCH,
                (row, head) -> set(row, head.id(), head.incident(), head.openedBy(), at(head.openedAt())));
    }

    void sources(List<Of<ExportedCase.Source>> sources) {
        jdbc.batchUpdate("""
                insert into cases.source (id, case_id, title, publisher, origin_group, kind, reliability, credibility, language, url,
                    published_at, confidential, recorded_by, recorded_at, graded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", sources, BATCH, (row, of) -> {
            var source = of.row();
            set(
                    row,
                    source.id(),
                    of.caseId(),
                    source.title(),
                    source.publisher(),
                    source.originGroup(),
                    source.kind(),
                    source.reliability(),
                    source.credibility(),
                    source.language(),
                    source.url(),
                    source.publishedAt(),
                    source.confidential(),
                    source.recordedBy(),
                    at(source.recordedAt()),
                    source.gradedBy());
        });
    }

    void claims(List<Of<ExportedCase.Claim>> claims) {
        jdbc.batchUpdate("""
                insert into cases.claim (id, case_id, source_id, fact_type, fact, modality, scope, attribution, locator, quote,
                    status, individual_note, recorded_by, recorded_at, decided_by, decided_at, decision_note, superseded_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", claims, BATCH, (row, of) -> {
            var claim = of.row();
            set(
                    row,
                    claim.id(),
                    of.caseId(),
                    claim.source(),
                    claim.factType(),
                    claim.fact(),
                    claim.modality(),
                    claim.scope(),
                    claim.attribution(),
                    claim.locator(),
                    claim.quote(),
                    claim.status(),
                    claim.individualNote(),
                    claim.recordedBy(),
                    at(claim.recordedAt()),
                    claim.decidedBy(),
                    at(claim.decidedAt()),
                    claim.decisionNote(),
                    at(claim.supersededAt()));
        });
    }

    void conflicts(List<Of<ExportedCase.Conflict>> decisions) {
        jdbc.batchUpdate(
                """
                insert into cases.conflict_decision (case_id, conflict_key, outcome, kept_claim, note, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                decisions,
                BATCH,
                (row, of) -> set(
                        row,
                        of.caseId(),
                        of.row().key(),
                        of.row().outcome(),
                        of.row().kept(),
                        of.row().note(),
                        of.row().by(),
                        at(of.row().at())));
    }

    void history(List<Of<ExportedCase.Step>> steps) {
        jdbc.batchUpdate(
                "insert into cases.stage_change (case_id, stage, at, by_user) values (?, ?, ?, ?)",
                steps,
                BATCH,
                (row, of) -> set(
                        row,
                        of.caseId(),
                        of.row().stage(),
                        at(of.row().at()),
                        of.row().by()));
    }

    void tags(List<Of<String>> tags, UUID by, Instant now) {
        jdbc.batchUpdate(
                "insert into cases.case_tag (case_id, tag, added_by, added_at) values (?, ?, ?, ?)",
                tags,
                BATCH,
                (row, of) -> set(row, of.caseId(), of.row(), by, at(now)));
    }

    void merges(List<Of<ExportedCase.Merged>> merges) {
        var inOrder = new ArrayList<>(merges);
        inOrder.sort(java.util.Comparator.comparing(of -> of.row().at()));
        jdbc.batchUpdate("""
                insert into cases.merge (id, case_id, into_case, stage_before, note, merged_by, merged_at, undone_note, undone_by,
                    undone_at)
                select ?, ?, c.id, ?, ?, ?, ?, ?, ?, ? from cases.detention_case c where c.ref = ?""", inOrder, BATCH, (row, of) -> {
            var merged = of.row();
            set(
                    row,
                    merged.id(),
                    of.caseId(),
                    merged.stageBefore(),
                    merged.note(),
                    merged.by(),
                    at(merged.at()),
                    merged.undoneNote(),
                    merged.undoneBy(),
                    at(merged.undoneAt()),
                    merged.into());
        });
    }

    /** Both cases of a pair may come in either order; the table keeps one. */
    void marks(List<Of<ExportedCase.Mark>> marks) {
        var inOrder = new ArrayList<>(marks);
        inOrder.sort(java.util.Comparator.comparing(of -> of.row().at()));
        jdbc.batchUpdate(
                """
                insert into cases.person_mark (one_case, other_case, verdict, note, marked_by, marked_at)
                select least(cast(? as uuid), c.id), greatest(cast(? as uuid), c.id), ?, ?, ?, ?
                from cases.detention_case c where c.ref = ?""",
                inOrder,
                BATCH,
                (row, of) -> set(
                        row,
                        of.caseId(),
                        of.caseId(),
                        of.row().verdict(),
                        of.row().note(),
                        of.row().by(),
                        at(of.row().at()),
                        of.row().other()));
    }

    /** The stage in which a case has ended; one that was merged is stood for by another again. */
    void ends(List<ExportedCase.Head> ended) {
        jdbc.batchUpdate(
                """
                update cases.detention_case set stage = ?, stage_since = ?,
                    merged_into = (select c.id from cases.detention_case c where c.ref = ?)
                where id = ?""",
                ended,
                BATCH,
                (row, head) -> set(row, head.stage(), at(head.stageSince()), head.mergedInto(), head.id()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            var value = values[index];
            if (value == null) {
                row.setNull(index + 1, Types.NULL);
            } else {
                row.setObject(index + 1, value);
            }
        }
    }
}
