package org.vigil.cases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;

/** How many cases stand where, and for how long: always of those alone that the asker may know of. */
@Service
@Transactional(readOnly = true)
public class CaseCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One stage.
     *
     * @param stage which
     * @param total cases in it
     * @param week of these, in it for less than seven days
     * @param month of these, in it for seven to thirty days
     * @param older of these, in it for longer
     * @param overdue of these, with a task past its time
     */
    public record StageAge(Stage stage, int total, int week, int month, int older, int overdue) {}

    /**
     * One country.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param total cases
     * @param open of these, not ended
     * @param conflicts of these, with a contradiction that nobody has closed
     */
    public record InCountry(String country, int total, int open, int conflicts) {}

    /** The stages that hold a case, in the order of the work. */
    @RequiresPermission(Permission.OVERVIEW_READ)
    public List<StageAge> byStageAndAge() {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbc
                .sql("""
                        select c.stage, count(*),
                            count(*) filter (where c.stage_since > :week),
                            count(*) filter (where c.stage_since <= :week and c.stage_since > :month),
                            count(*) filter (where c.stage_since <= :month),
                            count(*) filter (where exists (select 1 from workflow.task_view t where t.case_id = c.id and t.due_at < :now))
                        from cases.detention_case c group by c.stage""")
                .param("now", now)
                .param("week", now.minusDays(7))
                .param("month", now.minusDays(30))
                .query((row, n) -> new StageAge(
                        Stage.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(StageAge::stage))
                .toList();
    }

    /** The countries that have a case, most cases first. */
    @RequiresPermission(Permission.OVERVIEW_READ)
    public List<InCountry> byCountry() {
        return jdbc.sql("""
                        select country, count(*), count(*) filter (where stage not in ('CLOSED', 'REJECTED', 'MERGED')),
                            count(*) filter (where open_conflicts > 0)
                        from cases.detention_case group by country order by count(*) desc, country""")
                .query((row, n) -> new InCountry(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }
}
