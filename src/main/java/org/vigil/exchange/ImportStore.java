package org.vigil.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** Imports as rows: their state, their counts, their signs of life. */
@Repository
class ImportStore {

    private static final int MOST_LISTED = 50;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportId id, NewImport begun, ImportFiles.Kept file, UUID team, UserId by, Instant now) {
        jdbc.sql("""
                        insert into exchange.import (id, team_id, format, file_name, sha256, size, mapping, state, begun_by, begun_at, beat_at)
                        values (:id, :team, :format, :name, :sha, :size, :mapping, 'CHECKING', :by, :now, :now)""")
                .param("id", id.value())
                .param("team", team)
                .param("format", begun.format())
                .param("name", begun.fileName())
                .param("sha", file.sha256())
                .param("size", file.size())
                .param("mapping", begun.mapping(), Types.VARCHAR)
                .param("by", by.value())
                .param("now", at(now))
                .update();
    }

    ImportDetails require(ImportId id) {
        return jdbc.sql("select * from exchange.import where id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Locks the import for the rest of the transaction. */
    ImportDetails lock(ImportId id) {
        return jdbc.sql("select * from exchange.import where id = ? for update")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    List<ImportDetails> latest() {
        return jdbc.sql("select * from exchange.import order by begun_at desc, id limit ?")
                .param(MOST_LISTED)
                .query((row, n) -> read(row))
                .list();
    }

    void facts(ImportId id, String format, FileFacts facts, String header) {
        jdbc.sql(
                        "update exchange.import set format = :format, charset = :charset, delimiter = :delimiter, header = :header where id = :id")
                .param("format", format)
                .param("charset", facts.charset(), Types.VARCHAR)
                .param("delimiter", facts.delimiter(), Types.VARCHAR)
                .param("header", header)
                .param("id", id.value())
                .update();
    }

    /** What the columns mean is known now: the check begins anew. */
    void mapped(ImportId id, String mapping) {
        jdbc.sql("update exchange.import set mapping = ? where id = ?")
                .params(mapping, id.value())
                .update();
    }

    void checkAgain(ImportId id, Instant now) {
        jdbc.sql("""
                        update exchange.import set state = 'CHECKING', format = 'MAPPED', failure_code = null, ended_at = null,
                            bytes_read = 0, rows_read = 0, refused = 0, beat_at = ? where id = ?""").params(at(now), id.value()).update();
    }

    /** @return whether somebody wants the check to stop */
    boolean checking(ImportId id, long bytes, long rows, long refused, Instant now) {
        return jdbc.sql("""
                        update exchange.import set bytes_read = ?, rows_read = ?, refused = ?, beat_at = ? where id = ?
                        returning cancel_wanted""")
                .params(bytes, rows, refused, at(now), id.value())
                .query(Boolean.class)
                .single();
    }

    void checked(ImportId id, ImportGrouping.Found found, ImportDetails.Ties ties, int portions, Instant now) {
        jdbc.sql("""
                        update exchange.import set state = 'CHECKED', checked_at = :now, beat_at = :now, known = :known, twice = :twice,
                            joined = :joined, to_create = :create, persons = :persons, portions = :portions, cancel_wanted = false,
                            tags = :tags, in_incidents = :incidents, marks = :marks, merges = :merges, offered = :offered, lost = :lost
                        where id = :id""")
                .param("now", at(now))
                .param("known", found.known())
                .param("twice", found.twice())
                .param("joined", found.joined())
                .param("create", found.toCreate())
                .param("persons", found.persons())
                .param("portions", portions)
                .param("tags", ties.tags())
                .param("incidents", ties.inIncidents())
                .param("marks", ties.marks())
                .param("merges", ties.merges())
                .param("offered", ties.offered())
                .param("lost", ties.lost())
                .param("id", id.value())
                .update();
    }

    void running(ImportId id, UserId by, Instant now) {
        jdbc.sql("""
                        update exchange.import set state = 'RUNNING', run_by = :by, run_at = :now, beat_at = :now, ended_at = null,
                            cancel_wanted = false, portions_before = portions_done, failure_code = null where id = :id""")
                .param("by", by.value())
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void portionDone(ImportId id, int cases, int claims, Instant now) {
        jdbc.sql("""
                        update exchange.import set portions_done = portions_done + 1, cases_written = cases_written + ?,
                            claims_written = claims_written + ?, beat_at = ? where id = ?""").params(cases, claims, at(now), id.value()).update();
    }

    void wantCancel(ImportId id) {
        jdbc.sql("update exchange.import set cancel_wanted = true where id = ?")
                .param(id.value())
                .update();
    }

    void wantUndo(ImportId id, boolean wanted) {
        jdbc.sql("update exchange.import set undo_wanted = ? where id = ?")
                .params(wanted, id.value())
                .update();
    }

    void ended(ImportId id, ImportState state, @Nullable String failureCode, Instant now) {
        jdbc.sql("""
                        update exchange.import set state = :state, failure_code = :code, ended_at = :now, beat_at = :now,
                            cancel_wanted = false where id = :id""")
                .param("state", state.name())
                .param("code", failureCode, Types.VARCHAR)
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void undone(ImportId id, UserId by, Instant now) {
        jdbc.sql("""
                        update exchange.import set state = 'UNDONE', undone_by = :by, undone_at = :now, undo_wanted = false
                        where id = :id""")
                .param("by", by.value())
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void beat(ImportId id, Instant now) {
        jdbc.sql("update exchange.import set beat_at = ? where id = ?")
                .params(at(now), id.value())
                .update();
    }

    private static ImportDetails read(ResultSet row) throws SQLException {
        return new ImportDetails(
                new ImportId(row.getObject("id", UUID.class)),
                row.getObject("team_id", UUID.class),
                row.getString("format"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("charset"),
                row.getString("delimiter"),
                Cells.read(row.getString("header")),
                row.getString("mapping"),
                ImportState.valueOf(row.getString("state")),
                instant(row, "beat_at"),
                row.getBoolean("cancel_wanted"),
                row.getBoolean("undo_wanted"),
                counts(row),
                row.getString("failure_code"),
                new UserId(row.getObject("begun_by", UUID.class)),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                user(row, "run_by"),
                instant(row, "run_at"),
                instant(row, "ended_at"),
                instant(row, "undone_at"));
    }

    private static ImportDetails.Counts counts(ResultSet row) throws SQLException {
        return new ImportDetails.Counts(
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                row.getLong("refused"),
                row.getLong("known"),
                row.getLong("twice"),
                row.getLong("joined"),
                row.getLong("persons"),
                row.getLong("to_create"),
                row.getInt("portions"),
                row.getInt("portions_done"),
                row.getInt("portions_before"),
                row.getLong("cases_written"),
                row.getLong("claims_written"),
                ImportDetails.Ties.of(row));
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
