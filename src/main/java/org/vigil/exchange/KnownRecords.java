package org.vigil.exchange;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.exchange.ImportedRecord.StableId;

/** Which records came in before, by their content; and which case stands under which id of which publisher. */
@Repository
class KnownRecords {

    private final JdbcClient jdbc;

    KnownRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record that was written. */
    record Row(String hash, UUID caseId, @Nullable StableId stableId) {}

    /** From here to the end of the transaction no other import writes: so no record comes in twice. */
    void queue() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('exchange.known_row'))::text")
                .query((row, n) -> true)
                .list();
    }

    List<String> among(UUID team, List<String> hashes) {
        return jdbc.sql("""
                        select encode(k.hash, 'hex') from exchange.known_row k
                        join unnest(?::text[]) as h(hex) on k.hash = decode(h.hex, 'hex') where k.team_id = ?""")
                .params(hashes.toArray(String[]::new), team)
                .query(String.class)
                .list();
    }

    void add(ImportId id, UUID team, List<Row> rows) {
        jdbc.sql("""
                        insert into exchange.known_row (team_id, hash, import_id, case_id)
                        select ?, decode(n.hex, 'hex'), ?, n.id from unnest(?::text[], ?::uuid[]) as n(hex, id) on conflict do nothing""")
                .params(
                        team,
                        id.value(),
                        rows.stream().map(Row::hash).toArray(String[]::new),
                        rows.stream().map(Row::caseId).toArray(UUID[]::new))
                .update();
        var named = rows.stream().filter(row -> row.stableId != null).toList();
        if (!named.isEmpty()) {
            jdbc.sql("""
                            insert into exchange.known_person (team_id, publisher, stable_id, import_id, case_id)
                            select ?, n.publisher, n.stable, ?, n.id from unnest(?::text[], ?::text[], ?::uuid[]) as n(publisher, stable, id)
                            on conflict do nothing""")
                    .params(
                            team,
                            id.value(),
                            named.stream().map(row -> id(row).publisher()).toArray(String[]::new),
                            named.stream().map(row -> id(row).id()).toArray(String[]::new),
                            named.stream().map(Row::caseId).toArray(UUID[]::new))
                    .update();
        }
    }

    private static StableId id(Row row) {
        return Objects.requireNonNull(row.stableId);
    }
}
