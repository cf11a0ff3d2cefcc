package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.dossier.Conflict;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.SqlText;
import org.vigil.shared.UserId;

/** Reading cases: the file of one, and lists by filter. Need-to-know is kept by the database; what is hidden is absent. */
@Service
@Transactional(readOnly = true)
public class CaseQueries {

    private final CaseRepository cases;
    private final ClaimStore claims;
    private final MergeStore merges;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseQueries(
            CaseRepository cases,
            ClaimStore claims,
            MergeStore merges,
            Dossiers dossiers,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.merges = merges;
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @RequiresPermission(Permission.CASE_READ)
    public CaseFile file(CaseRef ref, @Nullable Instant asOf) {
        return fileOf(cases.require(ref), asOf == null ? clock.instant() : asOf);
    }

    @RequiresPermission(Permission.CASE_READ)
    public CaseFile file(CaseId id) {
        return fileOf(cases.require(id), clock.instant());
    }

    @RequiresPermission(Permission.CASE_READ)
    public CaseDetails details(CaseRef ref) {
        return cases.require(ref).details();
    }

    @RequiresPermission(Permission.CASE_READ)
    public CaseDetails details(CaseId id) {
        return cases.require(id).details();
    }

    /** The case, where there is one that the asker may know of. */
    @RequiresPermission(Permission.CASE_READ)
    public Optional<CaseDetails> find(CaseRef ref) {
        return cases.findByRef(ref.toString()).map(DetentionCase::details);
    }

    private CaseFile fileOf(DetentionCase found, Instant asOf) {
        var id = found.id();
        var united = merges.unitedWith(id, asOf);
        var sources = claims.sourcesOf(united);
        var recorded = claims.claimsOf(united, sources);
        var dossier = dossiers.fold(united, recorded, asOf);
        return new CaseFile(
                found.details(),
                dossier,
                MinimumFacts.of(dossier),
                recorded,
                sources,
                historyOf(id),
                merges.mergedInto(id, asOf));
    }

    private List<StageChange> historyOf(CaseId id) {
        return jdbc.sql("select stage, at, by_user from cases.stage_change where case_id = ? order by id")
                .param(id.value())
                .query((row, n) -> new StageChange(
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getObject("by_user", UUID.class))))
                .list();
    }

    /** The conflict behind an identity that {@link ConflictIds} gave, on whichever case it is. */
    @RequiresPermission(Permission.CASE_READ)
    public Conflict conflict(CaseRef ref, UUID conflictId) {
        var found = cases.require(ref);
        return dossiers.now(found.id()).conflicts().stream()
                .filter(conflict -> ConflictIds.of(found.id(), conflict.key()).equals(conflictId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Newest first; {@code after} is the reference of the last case of the page before. */
    @RequiresPermission(Permission.CASE_READ)
    public CasePage find(CaseFilter filter) {
        var where = new ArrayList<String>(List.of("true"));
        Map<String, Object> params = new LinkedHashMap<>();
        add(where, params, "(c.display_name ilike :text or c.ref ilike :text)", "text", containing(filter.text()));
        add(
                where,
                params,
                "c.stage = :stage",
                "stage",
                filter.stage() == null ? null : filter.stage().name());
        add(where, params, "c.country = :country", "country", filter.country());
        add(where, params, "c.liberty_status = :liberty", "liberty", filter.liberty());
        add(where, params, "c.charge_category = :charge", "charge", filter.charge());
        add(
                where,
                params,
                "(c.held_from_earliest <= :heldOn and (c.held_until_latest is null or c.held_until_latest > :heldOn))",
                "heldOn",
                filter.heldOn());
        add(where, params, "c.team_id in (select t.id from access.team t where t.name = :team)", "team", filter.team());
        if (filter.overdue()) {
            where.add("exists (select 1 from workflow.task_view t where t.case_id = c.id and t.due_at < :now)");
            params.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        if (filter.leavesOutMerged()) {
            where.add("c.merged_into is null");
        }
        filter.standing().narrow(where, params, clock.instant());
        add(
                where,
                params,
                "(c.opened_at, c.id) < (select a.opened_at, a.id from cases.detention_case a where a.ref = :after)",
                "after",
                filter.after());
        var rows = jdbc.sql("select c.* from cases.detention_case c where " + String.join(" and ", where)
                        + " order by c.opened_at desc, c.id desc limit " + (filter.limit() + 1))
                .params(params)
                .query((row, n) -> CaseRow.read(row))
                .list();
        var more = rows.size() > filter.limit();
        var items = more ? rows.subList(0, filter.limit()) : rows;
        return new CasePage(
                List.copyOf(items), more ? items.get(items.size() - 1).ref().toString() : null);
    }

    /** How many visible cases stand in each stage. */
    @RequiresPermission(Permission.CASE_READ)
    public Map<Stage, Integer> countByStage() {
        var counts = new java.util.EnumMap<Stage, Integer>(Stage.class);
        jdbc.sql("select stage, count(*) from cases.detention_case group by stage")
                .query(row -> {
                    counts.put(Stage.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private static void add(
            List<String> where, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            params.put(name, value);
        }
    }

    private static @Nullable String containing(@Nullable String text) {
        return text == null || text.isBlank() ? null : SqlText.containing(text.strip());
    }
}
