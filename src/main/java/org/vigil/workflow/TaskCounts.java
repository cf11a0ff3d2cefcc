package org.vigil.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.access.Role;
import org.vigil.shared.UserId;

/** How much work waits where, and how much of it is late: always of the cases alone that the asker may know of. */
@Service
@Transactional(readOnly = true)
public class TaskCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The work of one team.
     *
     * @param team its name
     * @param waiting tasks that wait
     * @param overdue of these, past their time
     */
    public record OfTeam(String team, int waiting, int overdue) {}

    /**
     * The work of one role. A task that two roles may do counts for both.
     *
     * @param role which
     * @param waiting tasks that wait
     * @param overdue of these, past their time
     */
    public record OfRole(Role role, int waiting, int overdue) {}

    /**
     * The work in one person's hands.
     *
     * @param person account
     * @param username name used to sign in
     * @param name name shown to colleagues
     * @param open tasks that they hold
     * @param overdue of these, past their time
     */
    public record OfPerson(UserId person, String username, String name, int open, int overdue) {}

    /**
     * All the work.
     *
     * @param waiting tasks that wait
     * @param overdue of these, past their time
     * @param unassigned of these, held by nobody
     */
    public record Total(int waiting, int overdue, int unassigned) {}

    /** How much there is in all. */
    @RequiresPermission(Permission.OVERVIEW_READ)
    public Total total() {
        return jdbc.sql("""
                        select count(*), count(*) filter (where t.due_at < :now), count(*) filter (where t.assignee is null)
                        from workflow.task_view t""")
                .param("now", now())
                .query((row, n) -> new Total(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** The teams whose cases have work, the most overdue first. */
    @RequiresPermission(Permission.OVERVIEW_READ)
    public List<OfTeam> byTeam() {
        return jdbc.sql("""
                        select m.name, n.waiting, n.overdue from (
                            select t.team_id, count(*) as waiting, count(*) filter (where t.due_at < :now) as overdue
                            from workflow.task_view t group by t.team_id) n
                        join access.team m on m.id = n.team_id
                        order by n.overdue desc, n.waiting desc, m.name""")
                .param("now", now())
                .query((row, n) -> new OfTeam(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** The roles that have work, the most overdue first. */
    @RequiresPermission(Permission.OVERVIEW_READ)
    public List<OfRole> byRole() {
        return jdbc.sql("""
                        select r.role, sum(n.waiting)::int as waiting, sum(n.overdue)::int as overdue from (
                            select t.roles, count(*) as waiting, count(*) filter (where t.due_at < :now) as overdue
                            from workflow.task_view t group by t.roles) n
                        cross join unnest(string_to_array(n.roles, ',')) r(role)
                        group by r.role order by overdue desc, waiting desc, r.role""")
                .param("now", now())
                .query((row, n) -> new OfRole(Role.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** Those who hold tasks, the most overdue first: for whoever shares out the work. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public List<OfPerson> byPerson() {
        return jdbc.sql("""
                        select u.id, u.username, u.display_name, n.open, n.overdue from (
                            select t.assignee, count(*) as open, count(*) filter (where t.due_at < :now) as overdue
                            from workflow.task_view t where t.assignee is not null group by t.assignee) n
                        join access.user_account u on u.id = n.assignee
                        order by n.overdue desc, n.open desc, u.display_name, u.id""")
                .param("now", now())
                .query((row, n) -> new OfPerson(
                        new UserId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5)))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
