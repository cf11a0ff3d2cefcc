package org.vigil.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The published versions as counting needs them, read as the role that can read nothing else. */
@Repository
class HeldVersions {

    private static final int FETCH = 5_000;
    private static final String COLUMNS = """
            select ref, version, person, country, held, held_from_earliest, held_from_latest, held_until_known, held_until_earliest,
                held_until_latest, published_at, retracted_at
            from published.summary
            """;
    private static final String IN_ORDER = " order by left(ref, 7), substr(ref, 9)::int, version";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    HeldVersions(@Qualifier("published") DataSource source) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(FETCH);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading.setReadOnly(true);
    }

    /** All of them; never more than a few thousand rows in hand. */
    HeldTimes all() {
        var columns = new HeldTimesBuilder(1_000);
        var together = new ArrayList<HeldVersion>();
        reading.executeWithoutResult(status -> jdbc.query(COLUMNS + IN_ORDER, (ResultSet row) -> {
            var version = read(row);
            if (!together.isEmpty() && !together.get(0).ref().equals(version.ref())) {
                columns.add(together);
                together.clear();
            }
            together.add(version);
        }));
        columns.add(together);
        return new HeldTimes(columns);
    }

    /** Those of some cases, by packed reference. */
    Map<Long, List<HeldVersion>> of(Collection<String> refs) {
        var found = new HashMap<Long, List<HeldVersion>>();
        refs.forEach(ref -> found.put(HeldTimesBuilder.ref(ref), new ArrayList<>()));
        jdbc.query(
                COLUMNS + " where ref = any (?)" + IN_ORDER,
                (ResultSet row) -> {
                    var version = read(row);
                    found.getOrDefault(HeldTimesBuilder.ref(version.ref()), new ArrayList<>())
                            .add(version);
                },
                (Object) refs.toArray(String[]::new));
        return found;
    }

    /** Where the marks of changes stand now: to be asked before all is read, so that nothing is missed. */
    String mark() {
        return String.valueOf(
                jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class));
    }

    /** What was committed since, by any node; of what is still being written the mark stays behind. */
    Changes since(String mark) {
        var changes = new HashSet<Change>();
        var next = jdbc.query(
                """
                select s.xmin, c.ref, c.changed_in::text
                from (select pg_snapshot_xmin(pg_current_snapshot())::text as xmin, pg_snapshot_xmax(pg_current_snapshot()) as xmax) s
                left join published.change c on c.changed_in >= ?::xid8 and c.changed_in < s.xmax""",
                (row, n) -> {
                    var ref = row.getString(2);
                    if (ref != null) {
                        changes.add(new Change(ref, row.getString(3)));
                    }
                    return row.getString(1);
                },
                mark);
        return new Changes(Set.copyOf(changes), next.get(0));
    }

    /**
     * A case that changed in public.
     *
     * @param ref which
     * @param changedIn the transaction that did it
     */
    record Change(String ref, String changedIn) {}

    /** Changes, and the mark to ask from next. */
    record Changes(Set<Change> all, String mark) {}

    private static HeldVersion read(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new HeldVersion(
                row.getString("ref"),
                row.getInt("version"),
                person == null ? null : person.getMostSignificantBits() ^ person.getLeastSignificantBits(),
                row.getString("country"),
                row.getBoolean("held"),
                row.getObject("held_from_earliest", LocalDate.class),
                row.getObject("held_from_latest", LocalDate.class),
                row.getBoolean("held_until_known"),
                row.getObject("held_until_earliest", LocalDate.class),
                row.getObject("held_until_latest", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("retracted_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
