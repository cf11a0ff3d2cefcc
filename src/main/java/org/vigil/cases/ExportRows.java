package org.vigil.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an export; names, codes and facts stay as they are stored. */
final class ExportRows {

    private ExportRows() {}

    static ExportedCase.Head head(ResultSet row) throws SQLException {
        return new ExportedCase.Head(
                id(row, "id"),
                row.getString("ref"),
                id(row, "person_id"),
                row.getString("display_name"),
                row.getString("incident_type"),
                row.getString("country"),
                row.getString("stage"),
                at(row, "stage_since"),
                row.getString("urgency"),
                row.getString("risk"),
                row.getString("sensitivity"),
                row.getString("team"),
                row.getString("summary"),
                id(row, "opened_by"),
                at(row, "opened_at"),
                atOrNull(row, "next_review_at"),
                row.getLong("record_version"),
                row.getString("into_ref"),
                row.getObject("incident_id", UUID.class),
                row.getString("liberty_status"),
                row.getString("charge_category"),
                day(row, "held_from_earliest"),
                day(row, "held_from_latest"),
                day(row, "held_until_earliest"),
                day(row, "held_until_latest"),
                row.getInt("least_origins"),
                row.getInt("missing_minimum"),
                row.getInt("open_conflicts"));
    }

    static ExportedCase.Source source(ResultSet row) throws SQLException {
        return new ExportedCase.Source(
                id(row, "id"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("origin_group"),
                row.getString("kind"),
                row.getString("reliability"),
                row.getInt("credibility"),
                row.getString("language"),
                row.getString("url"),
                row.getString("published_at"),
                row.getBoolean("confidential"),
                id(row, "recorded_by"),
                at(row, "recorded_at"),
                row.getObject("graded_by", UUID.class));
    }

    static ExportedCase.Claim claim(ResultSet row) throws SQLException {
        return new ExportedCase.Claim(
                id(row, "id"),
                id(row, "source_id"),
                row.getString("fact_type"),
                row.getString("fact"),
                row.getString("modality"),
                row.getString("scope"),
                row.getString("attribution"),
                row.getString("locator"),
                row.getString("quote"),
                row.getString("individual_note"),
                row.getString("status"),
                id(row, "recorded_by"),
                at(row, "recorded_at"),
                row.getObject("decided_by", UUID.class),
                atOrNull(row, "decided_at"),
                row.getString("decision_note"),
                atOrNull(row, "superseded_at"));
    }

    static ExportedCase.Conflict conflict(ResultSet row) throws SQLException {
        return new ExportedCase.Conflict(
                row.getString("conflict_key"),
                row.getString("outcome"),
                row.getObject("kept_claim", UUID.class),
                row.getString("note"),
                id(row, "decided_by"),
                at(row, "decided_at"));
    }

    static ExportedCase.Step step(ResultSet row) throws SQLException {
        return new ExportedCase.Step(row.getString("stage"), at(row, "at"), id(row, "by_user"));
    }

    static ExportedCase.Merged merged(ResultSet row) throws SQLException {
        return new ExportedCase.Merged(
                id(row, "id"),
                row.getString("into_ref"),
                row.getString("stage_before"),
                row.getString("note"),
                id(row, "merged_by"),
                at(row, "merged_at"),
                row.getString("undone_note"),
                row.getObject("undone_by", UUID.class),
                atOrNull(row, "undone_at"));
    }

    static ExportedCase.Mark mark(ResultSet row) throws SQLException {
        return new ExportedCase.Mark(
                row.getString("other_ref"),
                row.getString("verdict"),
                row.getString("note"),
                id(row, "marked_by"),
                at(row, "marked_at"));
    }

    static ExportedIncident incident(ResultSet row) throws SQLException {
        return new ExportedIncident(
                id(row, "id"),
                row.getString("title"),
                row.getString("incident_type"),
                row.getString("country"),
                row.getString("region"),
                row.getString("locality"),
                day(row, "earliest"),
                day(row, "latest"),
                row.getString("precision"),
                row.getString("date_words"),
                id(row, "opened_by"),
                at(row, "opened_at"));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
