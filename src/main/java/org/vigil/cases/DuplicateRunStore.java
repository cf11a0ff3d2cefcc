package org.vigil.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.UserId;

/** Searches over the whole store as rows: how far each has come, so that it goes on there after anything. */
@Repository
class DuplicateRunStore {

    private final JdbcClient jdbc;

    DuplicateRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DuplicateRun> latest() {
        return jdbc.sql("select * from cases.duplicate_run order by started_at desc limit 1")
                .query((row, n) -> read(row))
                .optional();
    }

    /** The one that goes on, kept from others until the end of the transaction. */
    Optional<UUID> lockRunning() {
        return jdbc.sql("select id from cases.duplicate_run where state = 'RUNNING' for update")
                .query(UUID.class)
                .optional();
    }

    void add(UUID id, UserId by, Instant now) {
        jdbc.sql("""
                        insert into cases.duplicate_run (id, state, started_by, started_at, total, going_since, last_at)
                        select :id, 'RUNNING', :by, :now, count(*), :now, :now from cases.detention_case where merged_into is null""")
                .param("id", id)
                .param("by", by.value())
                .param("now", at(now))
                .update();
    }

    /** The cases that come next, at most so many. */
    List<UUID> next(UUID run, int most) {
        return jdbc.sql("""
                        select c.id from cases.detention_case c, cases.duplicate_run r
                        where r.id = ? and c.id > coalesce(r.done_to, '00000000-0000-0000-0000-000000000000') and c.merged_into is null
                        order by c.id limit ?""").params(run, most).query(UUID.class).list();
    }

    void advance(UUID run, List<UUID> done, int found, Instant now) {
        jdbc.sql("""
                        update cases.duplicate_run set done_to = :to, compared = compared + :done, total = greatest(total, compared + :done),
                            found = found + :found, last_at = :now
                        where id = :id""")
                .param("to", done.get(done.size() - 1))
                .param("done", done.size())
                .param("found", found)
                .param("now", at(now))
                .param("id", run)
                .update();
    }

    void end(UUID run, DuplicateRun.State state, Instant now) {
        jdbc.sql("update cases.duplicate_run set state = ?, ended_at = ?, last_at = ? where id = ?")
                .params(state.name(), at(now), at(now), run)
                .update();
    }

    void goOn(UUID run, Instant now) {
        jdbc.sql("""
                        update cases.duplicate_run set state = 'RUNNING', ended_at = null, going_since = :now, last_at = :now,
                            compared_before = compared
                        where id = :id""")
                .param("now", at(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", run)
                .update();
    }

    private static DuplicateRun read(ResultSet row) throws SQLException {
        var total = row.getLong("total");
        var compared = row.getLong("compared");
        var state = DuplicateRun.State.valueOf(row.getString("state"));
        var going = Duration.between(instant(row, "going_since"), instant(row, "last_at"))
                        .toMillis()
                / 1000.0;
        var rate = going <= 0 ? 0 : (compared - row.getLong("compared_before")) / going;
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        @Nullable
        Duration remaining = state == DuplicateRun.State.RUNNING && rate > 0
                ? Duration.ofSeconds(Math.round((total - compared) / rate))
                : null;
        return new DuplicateRun(
                row.getObject("id", UUID.class),
                state,
                new UserId(row.getObject("started_by", UUID.class)),
                instant(row, "started_at"),
                total,
                compared,
                row.getLong("found"),
                rate,
                remaining,
                ended == null ? null : ended.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
