package org.vigil.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;

/**
 * Reads everything recorded on the cases that the asker may know of, a few hundred at a time, the oldest first: memory stays
 * the same however many there are. Runs in the transaction of whoever asks, so that several readings see one state.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class CaseExports {

    private static final int AT_A_TIME = 500;

    private static final String HEADS = """
            select c.*, t.name as team, m.ref as into_ref, i.incident_id
            from cases.detention_case c
                left join access.team t on t.id = c.team_id
                left join cases.detention_case m on m.id = c.merged_into
                left join cases.incident_case i on i.case_id = c.id
            where %s and (cast(:at as timestamptz) is null or (c.opened_at, c.id) > (cast(:at as timestamptz), cast(:id as uuid)))
            order by c.opened_at, c.id limit %d""";

    private final JdbcClient jdbc;

    CaseExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @RequiresPermission(Permission.CASE_READ)
    public long count(ExportFilter filter) {
        var params = new LinkedHashMap<String, Object>();
        return jdbc.sql("select count(*) from cases.detention_case c where " + filter.where(params))
                .params(params)
                .query(Long.class)
                .single();
    }

    @RequiresPermission(Permission.CASE_READ)
    public void forEachIncident(ExportFilter filter, Consumer<ExportedIncident> reader) {
        var params = new LinkedHashMap<String, Object>();
        jdbc.sql("select i.* from cases.incident i where exists (select 1 from cases.incident_case x"
                        + " join cases.detention_case c on c.id = x.case_id where x.incident_id = i.id and "
                        + filter.where(params) + ") order by i.opened_at, i.id")
                .params(params)
                .withFetchSize(AT_A_TIME)
                .query(row -> {
                    reader.accept(ExportRows.incident(row));
                });
    }

    @RequiresPermission(Permission.CASE_READ)
    public void forEach(ExportFilter filter, Consumer<ExportedCase> reader) {
        var params = new HashMap<String, Object>();
        var sql = HEADS.formatted(filter.where(params), AT_A_TIME);
        OffsetDateTime at = null;
        UUID id = null;
        List<ExportedCase.Head> heads;
        do {
            heads = jdbc.sql(sql)
                    .params(params)
                    .param("at", at)
                    .param("id", id)
                    .query((row, n) -> ExportRows.head(row))
                    .list();
            if (!heads.isEmpty()) {
                filled(heads).forEach(reader);
                var last = heads.get(heads.size() - 1);
                at = OffsetDateTime.ofInstant(last.openedAt(), ZoneOffset.UTC);
                id = last.id();
            }
        } while (heads.size() == AT_A_TIME);
    }

    private List<ExportedCase> filled(List<ExportedCase.Head> heads) {
        var ids = heads.stream().map(head -> head.id().toString()).collect(Collectors.joining(",", "{", "}"));
        var tags = grouped(
                "select case_id, tag from cases.case_tag x where %s order by tag", ids, row -> row.getString("tag"));
        var sources = grouped(
                "select x.* from cases.source x where %s order by x.recorded_at, x.id", ids, ExportRows::source);
        var claims =
                grouped("select x.* from cases.claim x where %s order by x.recorded_at, x.id", ids, ExportRows::claim);
        var conflicts = grouped(
                "select x.* from cases.conflict_decision x where %s order by x.decided_at, x.conflict_key",
                ids, ExportRows::conflict);
        var history = grouped("select x.* from cases.stage_change x where %s order by x.id", ids, ExportRows::step);
        var merges = grouped("""
                select x.*, c.ref as into_ref from cases.merge x join cases.detention_case c on c.id = x.into_case
                where %s order by x.merged_at, x.id""", ids, ExportRows::merged);
        var marks = grouped("""
                select x.*, x.one_case as case_id, c.ref as other_ref
                from cases.person_mark x join cases.detention_case c on c.id = x.other_case
                where %s order by x.id""".replace("%s", "x.one_case = any(cast(? as uuid[]))"), ids, ExportRows::mark);
        return heads.stream()
                .map(head -> new ExportedCase(
                        head,
                        tags.getOrDefault(head.id(), List.of()),
                        sources.getOrDefault(head.id(), List.of()),
                        claims.getOrDefault(head.id(), List.of()),
                        conflicts.getOrDefault(head.id(), List.of()),
                        history.getOrDefault(head.id(), List.of()),
                        merges.getOrDefault(head.id(), List.of()),
                        marks.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private <T> Map<UUID, List<T>> grouped(String sql, String ids, Reading<T> reading) {
        var found = new HashMap<UUID, List<T>>();
        jdbc.sql(sql.replace("%s", "x.case_id = any(cast(? as uuid[]))"))
                .param(ids)
                .query(row -> {
                    found.computeIfAbsent(ExportRows.id(row, "case_id"), unused -> new ArrayList<>())
                            .add(reading.of(row));
                });
        return found;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
