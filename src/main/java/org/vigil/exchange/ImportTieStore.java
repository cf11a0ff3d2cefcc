package org.vigil.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.cases.IncidentId;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.SqlArrays;

/** Ties of an import as rows: where each leads here, and what became of it. */
@Repository
class ImportTieStore {

    private final JdbcClient jdbc;
    private final SqlArrays arrays;

    ImportTieStore(JdbcClient jdbc, SqlArrays arrays) {
        this.jdbc = jdbc;
        this.arrays = arrays;
    }

    /**
     * A tie with the row from which it is read again.
     *
     * @param ref the case; absent when nobody who runs the import may know of it
     * @param other the other case, where it leads to one
     * @param isSettled whether people here have said something of the two, or one stands for the other already
     */
    record Placed(
            int no,
            ImportedTie.Kind kind,
            String hash,
            @Nullable CaseId caseId,
            @Nullable CaseRef ref,
            @Nullable CaseRef other,
            boolean isSettled,
            int sub,
            RawRow row) {}

    /** Ties from one number to another that did not come in with another import since. */
    List<Placed> fresh(ImportDetails running, int first, int last) {
        return jdbc.sql("""
                        select t.tie_no, t.kind, encode(t.hash, 'hex') as hash, c.id, c.ref, o.ref as other_ref, t.sub, r.line, r.cells,
                            coalesce(cases.survivor(c.id) = cases.survivor(o.id), false) or exists (
                                select 1 from cases.person_mark m
                                where m.one_case = least(c.id, o.id) and m.other_case = greatest(c.id, o.id)) as settled
                        from exchange.import_tie t join exchange.import_row r on r.import_id = t.import_id and r.no = t.no
                            left join cases.detention_case c on c.id = t.case_id
                            left join cases.detention_case o on o.id = t.other_case
                        where t.import_id = :id and t.tie_no between :first and :last
                            and not exists (select 1 from exchange.known_tie k where k.team_id = :team and k.hash = t.hash)
                        order by t.tie_no""")
                .param("id", running.id().value())
                .param("team", running.team())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Placed(
                            row.getInt("tie_no"),
                            ImportedTie.Kind.valueOf(row.getString("kind")),
                            row.getString("hash"),
                            id == null ? null : new CaseId(id),
                            ref(row.getString("ref")),
                            ref(row.getString("other_ref")),
                            row.getBoolean("settled"),
                            row.getInt("sub"),
                            new RawRow(row.getLong("line"), Cells.read(row.getString("cells"))));
                })
                .list();
    }

    private static @Nullable CaseRef ref(@Nullable String ref) {
        return ref == null ? null : CaseRef.of(ref);
    }

    /**
     * What became of a tie.
     *
     * @param isWritten false where it stays behind: there already, or decided otherwise by people here
     * @param mark the decision on two cases that came of it
     */
    record Outcome(Placed tie, boolean isWritten, @Nullable Long mark) {

        static Outcome of(Placed tie, boolean isWritten) {
            return new Outcome(tie, isWritten, null);
        }
    }

    void settled(ImportDetails running, Collection<Outcome> outcomes) {
        var all = List.copyOf(outcomes);
        jdbc.sql("""
                        update exchange.import_tie t set verdict = n.verdict, mark_id = n.mark
                        from unnest(:nos, :verdicts, :marks) as n(no, verdict, mark) where t.import_id = :id and t.tie_no = n.no""")
                .param("id", running.id().value())
                .param("nos", arrays.column("int4", all, outcome -> outcome.tie.no))
                .param("verdicts", arrays.column("text", all, outcome -> outcome.isWritten ? "DONE" : "LEFT"))
                .param("marks", arrays.column("int8", all, Outcome::mark))
                .update();
        jdbc.sql("""
                        insert into exchange.known_tie (team_id, hash, import_id)
                        select :team, decode(n.hash, 'hex'), :id from unnest(:hashes) as n(hash) on conflict do nothing""")
                .param("id", running.id().value())
                .param("team", running.team())
                .param("hashes", arrays.column("text", all, outcome -> outcome.tie.hash))
                .update();
    }

    /** An event of the file: the row that describes it, and which event here it is, once it is one. */
    record Incident(RawRow row, @Nullable IncidentId id) {}

    Optional<Incident> incident(ImportId id, UUID key) {
        return jdbc.sql("""
                        select r.line, r.cells, e.id from exchange.import_incident i
                            join exchange.import_row r on r.import_id = i.import_id and r.no = i.no
                            left join cases.incident e on e.id = i.incident_id
                        where i.import_id = ? and i.key = ? and (i.incident_id is null or e.id is not null)""")
                .params(id.value(), key)
                .query((row, n) -> {
                    var here = row.getObject("id", UUID.class);
                    return new Incident(
                            new RawRow(row.getLong("line"), Cells.read(row.getString("cells"))),
                            here == null ? null : new IncidentId(here));
                })
                .optional();
    }

    /** The import opened the event: it is known again, and goes with the import as long as nobody has changed it. */
    void opened(ImportDetails running, UUID key, IncidentId opened) {
        jdbc.sql("""
                        update exchange.import_incident set incident_id = :opened,
                            written = (select to_jsonb(e) from cases.incident e where e.id = :opened)
                        where import_id = :id and key = :key""")
                .param("opened", opened.value())
                .param("id", running.id().value())
                .param("key", key)
                .update();
        jdbc.sql("""
                        insert into exchange.known_incident (team_id, key, import_id, incident_id) values (?, ?, ?, ?)
                        on conflict (team_id, key) do update set import_id = excluded.import_id, incident_id = excluded.incident_id""")
                .params(running.team(), key, running.id().value(), opened.value())
                .update();
    }
}
