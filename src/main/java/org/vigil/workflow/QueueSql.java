package org.vigil.workflow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.shared.SqlText;
import org.vigil.shared.UserId;

/**
 * The statements of the queue. A task lies on one pile: that of the person who holds it, or that of the roles that may take it; and
 * it belongs to one circle: everybody, or the team that may know of it.
 *
 * <p>A scope is a few piles of a few circles; each is read in the index's own order and no further than the page needs.
 */
final class QueueSql {

    /** The circles of the one who asks. Row-level security holds all the same; this only spares the walk. */
    private static final String CIRCLES =
            "select 'INTERNAL' as circle union all select m::text from access.my_teams() m";

    private static final List<Role> STAFF =
            Stream.of(Role.values()).filter(Role::isCaseStaff).toList();

    private final Map<String, Object> params = new LinkedHashMap<>();
    private final List<String> where = new ArrayList<>();
    private final @Nullable Set<String> piles;
    private final boolean byRank;
    private final boolean byCircle;

    QueueSql(TaskQuery query, SignedInUser user, List<UserId> standsInFor, Instant now) {
        var filter = query.filter();
        var held = piles(query.scope(), user, standsInFor);
        var holder = TaskFilter.ME.equals(filter.holder()) ? user.username() : filter.holder();
        if (TaskFilter.NOBODY.equals(holder)) {
            held = held == null ? pilesOf(STAFF) : common(held, pilesOf(STAFF));
        } else if (holder != null) {
            where("t.assignee = (select u.id from access.user_account u where u.username = :holder)", "holder", holder);
        }
        this.piles = held;
        // The tasks of one case are few: they are found by the case.
        this.byCircle = !user.isSystem() && filter.caseRef() == null;
        this.byRank = query.scope() == TaskQuery.Scope.OVERDUE && held == null;
        if (query.scope() == TaskQuery.Scope.OVERDUE) {
            where("t.due_at < :now", "now", at(now));
        }
        narrow(filter, now);
        if (query.after() != null) {
            var place = QueuePlace.of(query.after());
            where.add("(t.urgency_rank, t.due_at, t.id) > (:afterRank, :afterDue, :afterId)");
            params.put("afterRank", place.rank());
            params.put("afterDue", at(place.due()));
            params.put("afterId", place.id());
        }
    }

    private void narrow(TaskFilter filter, Instant now) {
        var ref = filter.caseRef();
        where("t.case_id = (select c.id from cases.detention_case c where c.ref = :ref)", "ref", string(ref));
        where("t.key = :kind", "kind", filter.kind());
        where("t.stage = :stage", "stage", string(filter.stage()));
        where("t.country = :country", "country", filter.country());
        where("t.urgency = :urgency", "urgency", filter.urgency());
        where("t.risk = :risk", "risk", filter.risk());
        var role = filter.role();
        where(
                "t.roles = any (string_to_array(:withRole, ';'))",
                "withRole",
                role == null ? null : String.join(";", pilesOf(List.of(role))));
        where("t.case_id in (select g.case_id from cases.case_tag g where g.tag = :tag)", "tag", filter.tag());
        where("t.team_id = (select m.id from access.team m where m.name = :team)", "team", filter.team());
        var days = filter.dueWithin();
        where("t.due_at < :until", "until", days == null ? null : at(now.plus(days, ChronoUnit.DAYS)));
        where(
                "t.case_id in (select c.id from cases.detention_case c where c.display_name ilike :text or c.ref ilike :text)",
                "text",
                containing(filter.text()));
    }

    Map<String, Object> params() {
        return params;
    }

    /** The rows of one page and one more, in the queue's order. */
    String page(int limit) {
        return "select t.*, c.display_name, c.record_version from (" + inOrder("t.id", limit + 1)
                + ") k join workflow.task_view t on t.id = k.id join cases.detention_case c on c.id = t.case_id"
                + " order by t.urgency_rank, t.due_at, t.id";
    }

    /** How many there are, up to a limit. */
    String count(int most) {
        var all = new ArrayList<>(where);
        if (piles != null) {
            all.add("t.lane = any (string_to_array(:piles, ';'))");
            params.put("piles", String.join(";", piles));
        }
        if (byCircle) {
            all.add("t.circle = any (array(" + CIRCLES.replace(" as circle", "") + "))");
        }
        return "select count(*) from (select 1 from workflow.task_view t" + condition(all) + " limit " + most + ") n";
    }

    private String inOrder(String columns, int most) {
        var order = " order by t.urgency_rank, t.due_at, t.id limit " + most;
        var table = "select " + columns + ", t.urgency_rank, t.due_at from workflow.task_view t";
        var each = new ArrayList<>(where);
        var from = new ArrayList<String>();
        if (byCircle) {
            from.add("(" + CIRCLES + ") q");
            each.add(0, "t.circle = q.circle");
        }
        if (piles != null) {
            from.add("unnest(string_to_array(:piles, ';')) p(pile)");
            each.add("t.lane = p.pile");
            params.put("piles", String.join(";", piles));
        }
        if (byRank) {
            from.add("(values (0), (1), (2)) r(rank)");
            each.add("t.urgency_rank = r.rank");
        }
        from.add("lateral (" + table + condition(each) + order + ") t");
        return "select t.* from " + String.join(" cross join ", from) + order;
    }

    private static String condition(List<String> all) {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            params.put(name, value);
        }
    }

    private static @Nullable Set<String> piles(TaskQuery.Scope scope, SignedInUser user, List<UserId> standsInFor) {
        var mine = user.roles().stream().filter(Role::isCaseStaff).toList();
        return switch (scope) {
            case TEAM, OVERDUE -> null;
            case GROUP -> pilesOf(mine);
            case UNASSIGNED -> pilesOf(STAFF);
            case MINE ->
                Stream.concat(
                                Stream.concat(Stream.of(user.id()), standsInFor.stream())
                                        .map(UserId::toString),
                                pilesOf(mine).stream())
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    /** Every set of roles that one of these is among, as a task writes it. */
    private static Set<String> pilesOf(List<Role> roles) {
        var sets = new java.util.TreeSet<String>();
        for (var set = 1; set < 1 << STAFF.size(); set++) {
            var chosen = set;
            var among = STAFF.stream()
                    .filter(role -> ((chosen >> STAFF.indexOf(role)) & 1) == 1)
                    .toList();
            if (among.stream().anyMatch(roles::contains)) {
                sets.add(among.stream().map(Role::name).sorted().collect(Collectors.joining(",")));
            }
        }
        return sets;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }

    private static @Nullable String containing(@Nullable String text) {
        return text == null ? null : SqlText.containing(text);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
