package org.vigil.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** Files as rows: added and opened, never changed. The database writes the custody log when it hands bytes out. */
@Repository
class EvidenceStore {

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RecordedEvidence item, byte[] bytes) {
        var hash = HexFormat.of().parseHex(item.sha256());
        jdbc.sql("""
                        insert into evidence.item (id, case_id, source_id, filename, media_type, size, sha256, description, added_by, added_at)
                        values (:id, :case, :source, :filename, :type, :size, :sha256, :description, :by, :at)""")
                .param("id", item.id().value())
                .param("case", item.caseId().value())
                .param("source", item.sourceId(), Types.OTHER)
                .param("filename", item.filename())
                .param("type", item.mediaType())
                .param("size", item.size())
                .param("sha256", hash)
                .param("description", item.description(), Types.VARCHAR)
                .param("by", item.addedBy().value())
                .param("at", OffsetDateTime.ofInstant(item.addedAt(), ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into evidence.content (evidence_id, sha256, bytes) values (?, ?, ?)")
                .params(item.id().value(), hash, bytes)
                .update();
    }

    boolean holds(CaseId caseId, String sha256) {
        return jdbc.sql(
                        "select exists (select 1 from evidence.item where case_id in (select cases.united(?)) and sha256 = ?)")
                .params(caseId.value(), HexFormat.of().parseHex(sha256))
                .query(Boolean.class)
                .single();
    }

    List<RecordedEvidence> of(CaseId caseId) {
        return jdbc.sql("select * from evidence.item where case_id in (select cases.united(?)) order by added_at, id")
                .param(caseId.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<RecordedEvidence> find(EvidenceId id) {
        return jdbc.sql("select * from evidence.item where id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    byte[] open(EvidenceId id, CustodyEntry.Kind purpose) {
        return jdbc.sql("select evidence.open(?, ?)")
                .params(id.value(), purpose.name())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElseThrow(Refusal::notFound);
    }

    List<CustodyEntry> custodyOf(EvidenceId id) {
        return jdbc.sql("select kind, at, by_user from evidence.custody_event where evidence_id = ? order by id")
                .param(id.value())
                .query((row, n) -> new CustodyEntry(
                        CustodyEntry.Kind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getObject("by_user", UUID.class))))
                .list();
    }

    private static RecordedEvidence read(ResultSet row) throws SQLException {
        return new RecordedEvidence(
                new EvidenceId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("source_id", UUID.class),
                row.getString("filename"),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("description"),
                new UserId(row.getObject("added_by", UUID.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
