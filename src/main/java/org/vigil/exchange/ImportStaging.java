package org.vigil.exchange;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.access.Permission;
import org.vigil.exchange.ImportedRecord.StableId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.SqlArrays;

/** What was read of a file, kept until people decide: some thousand rows in one statement. */
@Repository
class ImportStaging {

    /** So many rows of a list with unknown columns are kept: enough to guess what each holds. */
    static final int SAMPLES = 20;

    private final JdbcClient jdbc;
    private final SqlArrays arrays;

    ImportStaging(JdbcClient jdbc, SqlArrays arrays) {
        this.jdbc = jdbc;
        this.arrays = arrays;
    }

    /** A row of the file under its number. */
    record StagedRow(long no, RawRow row) {}

    /** A record of a row. */
    record StagedRecord(long no, int sub, String hash, ImportedRecord read) {}

    void clear(ImportId id) {
        for (var table : List.of(
                "import_row",
                "import_record",
                "import_place",
                "import_case",
                "import_incident",
                "import_tie",
                "import_problem",
                "import_portion")) {
            jdbc.sql("delete from exchange." + table + " where import_id = ?")
                    .param(id.value())
                    .update();
        }
    }

    void addRows(ImportId id, List<StagedRow> rows) {
        jdbc.sql("""
                        insert into exchange.import_row (import_id, no, line, cells)
                        select :id, n.no, n.line, n.cells from unnest(:nos, :lines, :cells) as n(no, line, cells)""")
                .param("id", id.value())
                .param("nos", arrays.column("int8", rows, StagedRow::no))
                .param("lines", arrays.column("int8", rows, staged -> staged.row.line()))
                .param("cells", arrays.column("text", rows, staged -> Cells.write(staged.row.cells())))
                .update();
    }

    void addRecords(ImportId id, List<StagedRecord> records) {
        jdbc.sql("""
                        insert into exchange.import_record (import_id, no, sub, hash, person_key, case_key, census, publisher, stable_id,
                            country, incident_type, year, display_name, called)
                        select :id, n.no, n.sub, decode(n.hash, 'hex'), n.person, n.kase, n.census, n.publisher, n.stable, n.country, n.type, n.year, n.name,
                            n.called
                        from unnest(:nos, :subs, :hashes, :persons, :cases, :censuses, :publishers, :stables, :countries, :types, :years, :names, :called)
                            as n(no, sub, hash, person, kase, census, publisher, stable, country, type, year, name, called)""")
                .param("id", id.value())
                .param("nos", arrays.column("int8", records, StagedRecord::no))
                .param("subs", arrays.column("int4", records, StagedRecord::sub))
                .param("hashes", arrays.column("text", records, StagedRecord::hash))
                .param("persons", arrays.column("text", records, staged -> staged.read.personKey()))
                .param("cases", arrays.column("text", records, staged -> staged.read.caseKey()))
                .param("censuses", arrays.column("int4", records, staged -> staged.read.census()))
                .param("publishers", arrays.column("text", records, staged -> stable(staged, StableId::publisher)))
                .param("stables", arrays.column("text", records, staged -> stable(staged, StableId::id)))
                .param(
                        "countries",
                        arrays.column(
                                "text", records, staged -> staged.read.country().value()))
                .param(
                        "types",
                        arrays.column(
                                "text",
                                records,
                                staged -> staged.read.incidentType().name()))
                .param("years", arrays.column("int4", records, staged -> staged.read.year()))
                .param("names", arrays.column("text", records, staged -> staged.read.displayName()))
                .param("called", arrays.column("text", records, staged -> staged.read.called()))
                .update();
    }

    private static @Nullable Object stable(StagedRecord staged, Function<StableId, String> part) {
        var id = staged.read.stableId();
        return id == null ? null : part.apply(id);
    }

    /** An event that a row describes. */
    record StagedIncident(long no, UUID key) {}

    void addIncidents(ImportId id, List<StagedIncident> incidents) {
        if (incidents.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into exchange.import_incident (import_id, key, no)
                        select :id, n.key, n.no from unnest(:keys, :nos) as n(key, no) on conflict do nothing""")
                .param("id", id.value())
                .param("keys", arrays.column("uuid", incidents, StagedIncident::key))
                .param("nos", arrays.column("int8", incidents, StagedIncident::no))
                .update();
    }

    /** A tie of a row's record. */
    record StagedTie(long no, int sub, String hash, ImportedTie tie) {}

    void addTies(ImportId id, List<StagedTie> ties) {
        if (ties.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into exchange.import_tie (import_id, no, sub, hash, kind, leads_to, at)
                        select :id, n.no, n.sub, decode(n.hash, 'hex'), n.kind, n.leads_to, n.at::timestamptz
                        from unnest(:nos, :subs, :hashes, :kinds, :leads, :ats) as n(no, sub, hash, kind, leads_to, at)""")
                .param("id", id.value())
                .param("nos", arrays.column("int8", ties, StagedTie::no))
                .param("subs", arrays.column("int4", ties, StagedTie::sub))
                .param("hashes", arrays.column("text", ties, StagedTie::hash))
                .param(
                        "kinds",
                        arrays.column("text", ties, staged -> staged.tie.kind().name()))
                .param("leads", arrays.column("text", ties, staged -> staged.tie.leadsTo()))
                .param(
                        "ats",
                        arrays.column(
                                "text",
                                ties,
                                staged -> staged.tie.at() == null ? null : String.valueOf(staged.tie.at())))
                .update();
    }

    /** A problem of a row. */
    record StagedProblem(long rowNo, RowProblem problem) {}

    void addProblems(ImportId id, List<StagedProblem> problems) {
        jdbc.sql("""
                        insert into exchange.import_problem (import_id, row_no, line, column_name, value, code, args)
                        select :id, n.row_no, n.line, n.col, n.value, n.code, n.args
                        from unnest(:rows, :lines, :columns, :values, :codes, :args) as n(row_no, line, col, value, code, args)""")
                .param("id", id.value())
                .param("rows", arrays.column("int8", problems, StagedProblem::rowNo))
                .param("lines", arrays.column("int8", problems, staged -> staged.problem.line()))
                .param("columns", arrays.column("text", problems, staged -> staged.problem.column()))
                .param("values", arrays.column("text", problems, staged -> staged.problem.value()))
                .param("codes", arrays.column("text", problems, staged -> staged.problem.code()))
                .param("args", arrays.column("text", problems, staged -> Cells.write(staged.problem.args())))
                .update();
    }

    /** A record with the case that it goes to and the row from which it is read again. */
    record Placed(int caseNo, long no, int sub, String hash, RawRow row) {}

    /** The records of a stretch of cases, case after case, in the order of the file. */
    List<Placed> placed(ImportId id, int firstCase, int lastCase) {
        return jdbc.sql("""
                        select p.case_no, p.no, p.sub, encode(k.hash, 'hex') as hash, r.line, r.cells from exchange.import_place p
                        join exchange.import_record k on k.import_id = p.import_id and k.no = p.no and k.sub = p.sub
                        join exchange.import_row r on r.import_id = p.import_id and r.no = p.no
                        where p.import_id = ? and p.case_no between ? and ? and p.verdict = 'PLACED'
                        order by p.case_no, p.no, p.sub""")
                .params(id.value(), firstCase, lastCase)
                .query((row, n) -> new Placed(
                        row.getInt("case_no"),
                        row.getLong("no"),
                        row.getInt("sub"),
                        row.getString("hash"),
                        new RawRow(row.getLong("line"), Cells.read(row.getString("cells")))))
                .list();
    }

    /** A case of the import as the check planned it; its reference where the case stands and may be seen. */
    record PlannedCase(
            int no,
            boolean joins,
            UUID caseId,
            @Nullable CaseRef ref,
            UUID person,
            boolean newPerson,
            String country,
            String displayName,
            long line,
            int records) {}

    List<PlannedCase> cases(ImportId id, int first, int last) {
        return jdbc.sql("""
                        select p.*, c.ref from exchange.import_case p left join cases.detention_case c on c.id = p.case_id
                        where p.import_id = ? and p.case_no between ? and ? order by p.case_no""")
                .params(id.value(), first, last)
                .query((row, n) -> new PlannedCase(
                        row.getInt("case_no"),
                        row.getString("verdict").equals("JOIN"),
                        row.getObject("case_id", UUID.class),
                        ref(row.getString("ref")),
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("new_person"),
                        row.getString("country"),
                        row.getString("display_name"),
                        row.getLong("line"),
                        row.getInt("records")))
                .list();
    }

    private static @Nullable CaseRef ref(@Nullable String ref) {
        return ref == null ? null : CaseRef.of(ref);
    }

    /** The first rows, as many as tell what the columns hold. */
    List<RawRow> samples(ImportId id) {
        return jdbc.sql("select line, cells from exchange.import_row where import_id = ? order by no limit ?")
                .params(id.value(), SAMPLES)
                .query((row, n) -> new RawRow(row.getLong(1), Cells.read(row.getString(2))))
                .list();
    }

    /** What a portion of the run holds, and what somebody must be allowed to do by hand to write it. */
    enum Kind {
        CASES(Permission.IMPORT_RUN),
        TAGS(Permission.TASK_WORK),
        LINKS(Permission.CASE_LINK),
        MERGES(Permission.CASE_COORDINATE);

        private final Permission permission;

        Kind(Permission permission) {
            this.permission = permission;
        }

        Permission permission() {
            return permission;
        }
    }

    /** A portion of the run: cases, or ties, from one number to another. */
    record Portion(int no, Kind kind, int first, int last) {}

    Optional<Portion> nextPortion(ImportId id, Collection<Kind> kinds) {
        return jdbc.sql("""
                        select no, kind, first_no, last_no from exchange.import_portion
                        where import_id = ? and done_at is null and kind = any (?) order by no limit 1""")
                .params(id.value(), kinds.stream().map(Kind::name).toArray(String[]::new))
                .query((row, n) ->
                        new Portion(row.getInt(1), Kind.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)))
                .optional();
    }

    void portionDone(ImportId id, int no, int cases, int claims, @Nullable String idsHash, Instant now) {
        jdbc.sql("""
                        update exchange.import_portion set done_at = ?, cases = ?, claims = ?, ids_hash = ?
                        where import_id = ? and no = ?""")
                .params(Arrays.asList(ImportStore.at(now), cases, claims, idsHash, id.value(), no))
                .update();
    }

    /** The refused rows after a number, in the order of the file, each with all that is wrong with it. */
    List<RefusedRow> refused(ImportId id, long after, int most) {
        var problems = jdbc.sql("""
                        select p.*, r.cells from exchange.import_problem p join exchange.import_row r on r.import_id = p.import_id and r.no = p.row_no
                        where p.import_id = :id and p.row_no in (
                            select distinct q.row_no from exchange.import_problem q where q.import_id = :id and q.row_no > :after
                            order by q.row_no limit :most)
                        order by p.row_no, p.no""")
                .param("id", id.value())
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new RefusedRow(
                        row.getLong("row_no"), Cells.read(row.getString("cells")), List.of(problem(row))))
                .list();
        return problems.stream()
                .collect(java.util.stream.Collectors.toMap(
                        RefusedRow::no, refused -> refused, RefusedRow::with, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static RowProblem problem(java.sql.ResultSet row) throws SQLException {
        return new RowProblem(
                row.getLong("line"),
                row.getString("column_name"),
                row.getString("value"),
                row.getString("code"),
                new ArrayList<>(Cells.read(row.getString("args"))));
    }
}
