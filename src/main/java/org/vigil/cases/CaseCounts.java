package org.vigil.cases;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
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

    private static final int WEEKS = 12;

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

    /**
     * How long cases stay in one stage.
     *
     * @param stage which
     * @param stays how often a case has left it of late
     * @param median half of them left it within this time
     * @param ninth nine of ten left it within this time
     * @param nowLonger cases that stand in it now for longer than half of them did
     * @param nowLongest cases that stand in it now for longer than nine of ten did
     */
    public record StageTime(Stage stage, int stays, Duration median, Duration ninth, int nowLonger, int nowLongest) {}

    /**
     * One week.
     *
     * @param monday its first day
     * @param opened cases that were opened
     * @param published cases of which something was published
     * @param closed cases that were closed
     */
    public record Week(LocalDate monday, int opened, int published, int closed) {}

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

    /** The stages that cases have left in the last half year, in the order of the work: to the minute, shortened. */
    @RequiresPermission(Permission.OVERVIEW_READ)
    public List<StageTime> timesInStage() {
        var now = clock.instant();
        return jdbc
                .sql("""
                        with stay as (
                            select s.stage, s.at, lead(s.at) over (partition by s.case_id order by s.id) as until
                            from cases.stage_change s),
                        took as (
                            select stage, count(*) as stays,
                                floor(percentile_cont(0.5) within group (order by extract(epoch from until - at)) / 60)::int as median,
                                floor(percentile_cont(0.9) within group (order by extract(epoch from until - at)) / 60)::int as ninth
                            from stay where until > :since group by stage)
                        select t.stage, t.stays, t.median, t.ninth,
                            count(c.id) filter (where c.stage_since <= :now - make_interval(mins => t.median)),
                            count(c.id) filter (where c.stage_since <= :now - make_interval(mins => t.ninth))
                        from took t left join cases.detention_case c on c.stage = t.stage
                        group by t.stage, t.stays, t.median, t.ninth""")
                .param("now", at(now))
                .param("since", at(now.minus(CaseStanding.OF_LATE)))
                .query((row, n) -> new StageTime(
                        Stage.valueOf(row.getString(1)),
                        row.getInt(2),
                        Duration.ofMinutes(row.getLong(3)),
                        Duration.ofMinutes(row.getLong(4)),
                        row.getInt(5),
                        row.getInt(6)))
                .list()
                .stream()
                .filter(time -> !time.stage().isEnd())
                .sorted(java.util.Comparator.comparing(StageTime::stage))
                .toList();
    }

    /** The last twelve weeks, this one included, the earliest first. */
    @RequiresPermission(Permission.OVERVIEW_READ)
    public List<Week> byWeek() {
        var monday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = monday.minusWeeks(WEEKS - 1L);
        var counts = new HashMap<String, Integer>();
        jdbc.sql("""
                        select 'opened', date_trunc('week', c.opened_at at time zone 'UTC')::date as week, count(*)
                            from cases.detention_case c where c.opened_at >= :first group by week
                        union all
                        select 'published', date_trunc('week', s.published_at at time zone 'UTC')::date as week, count(distinct s.case_id)
                            from publication.summary s where s.published_at >= :first group by week
                        union all
                        select 'closed', date_trunc('week', s.at at time zone 'UTC')::date as week, count(distinct s.case_id)
                            from cases.stage_change s where s.stage = 'CLOSED' and s.at >= :first group by week""")
                .param("first", at(first.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .query(row -> {
                    counts.put(row.getString(1) + row.getObject(2, LocalDate.class), row.getInt(3));
                });
        return first.datesUntil(monday.plusDays(1), Period.ofWeeks(1))
                .map(week -> new Week(
                        week,
                        counts.getOrDefault("opened" + week, 0),
                        counts.getOrDefault("published" + week, 0),
                        counts.getOrDefault("closed" + week, 0)))
                .toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The countries that have a case, most cases first. */
    @RequiresPermission(Permission.OVERVIEW_READ)
    public List<InCountry> byCountry() {
        return jdbc.sql("""
                        select country, count(*) filter (where merged_into is null), count(*) filter (where stage not in ('CLOSED', 'REJECTED', 'MERGED')),
                            count(*) filter (where open_conflicts > 0 and merged_into is null)
                        from cases.detention_case group by country having count(*) filter (where merged_into is null) > 0 order by 2 desc, country""")
                .query((row, n) -> new InCountry(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }
}
