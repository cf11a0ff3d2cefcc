package org.vigil.census;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.vigil.shared.PackedRef;

/** The published versions as counting needs them, read as the role that can read nothing else. */
@Repository
class HeldVersions {

    private static final String COLUMNS = """
            select ref, version, person, country, held, held_from_earliest, held_from_latest, held_until_known, held_until_earliest,
                held_until_latest, published_at, retracted_at
            from published.summary
            """;

    private final JdbcTemplate jdbc;

    HeldVersions(@Qualifier("published") DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** All of them; never more than a few rows in hand. */
    HeldTimes all() {
        return new HeldTimes(
                Objects.requireNonNull(jdbc.execute((ConnectionCallback<HeldTimesBuilder>) HeldVersions::copied)));
    }

    private static HeldTimesBuilder copied(Connection connection) throws SQLException {
        var columns = new HeldTimesBuilder(1_000);
        try (var copied = new PGCopyInputStream(
                connection.unwrap(PGConnection.class), "copy (" + COLUMNS + ") to stdout (format binary)")) {
            var versions = new CopiedVersions(copied);
            for (var version = versions.next(); version != null; version = versions.next()) {
                columns.add(version);
            }
            return columns;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those of some cases, by packed reference. */
    Map<Long, List<HeldVersion>> of(Collection<String> refs) {
        var found = new HashMap<Long, List<HeldVersion>>();
        refs.forEach(ref -> found.put(PackedRef.of(ref), new ArrayList<>()));
        jdbc.query(
                COLUMNS + " where ref = any (?)",
                (ResultSet row) -> {
                    var version = read(row);
                    found.getOrDefault(PackedRef.of(version.ref()), new ArrayList<>())
                            .add(version);
                },
                (Object) refs.toArray(String[]::new));
        return found;
    }

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
