package org.vigil.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.Sha256;

/** Reading and verifying the log: the auditor's two use cases. */
@Service
@Transactional(readOnly = true)
public class AuditManagement {

    private static final String GENESIS = "0".repeat(64);
    private static final int LARGEST_PAGE = 500;

    private final JdbcClient jdbc;

    AuditManagement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries after a position, oldest first. */
    @RequiresPermission(Permission.AUDIT_READ)
    public List<AuditEntry> entriesAfter(long seq, int limit) {
        return jdbc.sql("select * from audit.entry where seq > ? order by seq limit ?")
                .params(seq, Math.min(limit, LARGEST_PAGE))
                .query((row, n) -> read(row))
                .list();
    }

    /** The latest entries, newest first. */
    @RequiresPermission(Permission.AUDIT_READ)
    public List<AuditEntry> latest(int limit) {
        return jdbc.sql("select * from audit.entry order by seq desc limit ?")
                .param(Math.min(limit, LARGEST_PAGE))
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * What a verification found.
     *
     * @param ok whether every entry is whole and in its place
     * @param entries entries read
     * @param head hash of the last entry
     * @param firstBroken position of the first entry that is missing, moved or changed
     */
    public record Verification(
            boolean ok, long entries, String head, @Nullable Long firstBroken) {}

    /** Recomputes the whole chain from the entries, by itself and not by the database's function. */
    @RequiresPermission(Permission.AUDIT_READ)
    public Verification verify() {
        var walk = new Walk();
        try (var entries = jdbc
                .sql("select * from audit.entry order by seq")
                .withFetchSize(1000)
                .query((row, n) -> read(row))
                .stream()) {
            entries.forEach(walk::step);
        }
        var head = jdbc.sql("select seq, hash from audit.head")
                .query((row, n) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
        if (walk.firstBroken == null && head.seq() != walk.count) {
            walk.firstBroken = Math.min(head.seq(), walk.count) + 1;
        } else if (walk.firstBroken == null && !head.hash().equals(walk.previous)) {
            walk.firstBroken = walk.count;
        }
        return new Verification(walk.firstBroken == null, walk.count, walk.previous, walk.firstBroken);
    }

    private record Head(long seq, String hash) {}

    private static final class Walk {
        private long count;
        private String previous = GENESIS;
        private @Nullable Long firstBroken;

        void step(AuditEntry entry) {
            count++;
            var whole = entry.seq() == count
                    && entry.previousHash().equals(previous)
                    && entry.hash().equals(Sha256.hex(entry.canonical()));
            if (!whole && firstBroken == null) {
                firstBroken = count;
            }
            previous = entry.hash();
        }
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("role"),
                row.getString("action"),
                row.getString("entity"),
                row.getString("entity_id"),
                row.getObject("case_id", UUID.class),
                row.getString("before_hash"),
                row.getString("after_hash"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
