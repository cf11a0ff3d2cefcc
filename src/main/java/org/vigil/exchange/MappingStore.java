package org.vigil.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.UserId;

/** What columns of lists mean, as the team has kept it. */
@Repository
class MappingStore {

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kept meaning. */
    record Kept(String name, ColumnMapping mapping) {}

    void keep(UUID team, String name, ColumnMapping mapping, UserId by, Instant now) {
        jdbc.sql("""
                        insert into exchange.mapping (id, team_id, name, definition, saved_by, saved_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (team_id, name) do update set definition = excluded.definition, saved_by = excluded.saved_by,
                            saved_at = excluded.saved_at""")
                .params(UUID.randomUUID(), team, name, mapping.toJson(), by.value(), ImportStore.at(now))
                .update();
    }

    List<Kept> of(UUID team) {
        return jdbc.sql("select name, definition from exchange.mapping where team_id = ? order by saved_at desc")
                .param(team)
                .query((row, n) -> new Kept(row.getString(1), ColumnMapping.fromJson(row.getString(2))))
                .list();
    }

    /** The latest that speaks of exactly such a file. */
    Optional<ColumnMapping> fitting(UUID team, List<String> header) {
        return of(team).stream()
                .map(Kept::mapping)
                .filter(mapping -> mapping.isOf(header))
                .findFirst();
    }
}
