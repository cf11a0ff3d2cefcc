package org.vigil.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.access.Role;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** The use cases of whoever is told: read the notices for one's roles, mark them as read. */
@Service
@Transactional
public class NoticeManagement {

    private static final int LARGEST_PAGE = 200;
    private static final String FOR_ME =
            " (n.for_person = :me or (n.for_person is null and n.for_role = any (string_to_array(:roles, ',')))) ";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeManagement(JdbcClient jdbc, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param unreadAlone whether those that were read are left out
     * @param after id of the last notice of the page before
     */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public NoticePage list(boolean unreadAlone, @Nullable NoticeId after, int limit) {
        var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        var params = mine();
        var where = FOR_ME + (unreadAlone ? " and n.read_at is null" : "");
        if (after != null) {
            where +=
                    " and (n.created_at, n.id) < (select a.created_at, a.id from notification.notice a where a.id = :after)";
            params.put("after", after.value());
        }
        var rows = jdbc.sql("""
                        select n.*, c.ref, c.display_name from notification.notice n
                            left join cases.detention_case c on c.id = n.case_id
                        where""" + where + " order by n.created_at desc, n.id desc limit " + (size + 1))
                .params(params)
                .query((row, n) -> read(row))
                .list();
        var more = rows.size() > size;
        var items = more ? rows.subList(0, size) : rows;
        return new NoticePage(
                List.copyOf(items), more ? items.get(items.size() - 1).id().toString() : null);
    }

    /** How many nobody has read yet. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("select count(*) from notification.notice n where n.read_at is null and" + FOR_ME)
                .params(mine())
                .query(Integer.class)
                .single();
    }

    /** Marks one as read; a second time changes nothing. */
    @RequiresPermission(Permission.TASK_WORK)
    public void markRead(NoticeId id) {
        var params = mine();
        params.put("id", id.value());
        var known = jdbc.sql("select count(*) from notification.notice n where n.id = :id and" + FOR_ME)
                .params(params)
                .query(Integer.class)
                .single();
        if (known == 0) {
            throw Refusal.notFound();
        }
        mark("n.id = :id and", params);
    }

    /** Marks everything as read that was there when the list was shown. */
    @RequiresPermission(Permission.TASK_WORK)
    public int markAllRead(@Nullable NoticeId newest) {
        var params = mine();
        if (newest == null) {
            return mark("", params);
        }
        params.put("newest", newest.value());
        return mark(
                "(n.created_at, n.id) <= (select a.created_at, a.id from notification.notice a where a.id = :newest) and",
                params);
    }

    private int mark(String which, Map<String, Object> params) {
        params.put("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        var marked = jdbc.sql(
                        "update notification.notice n set read_at = :at, read_by = :me where n.read_at is null and "
                                + which + FOR_ME + " returning n.id")
                .params(params)
                .query(UUID.class)
                .list();
        marked.forEach(id -> events.publishEvent(new NoticeEvent.NoticeRead(new NoticeId(id))));
        return marked.size();
    }

    private Map<String, Object> mine() {
        var user = currentUser.require();
        var params = new LinkedHashMap<String, Object>();
        params.put("me", user.account());
        params.put("roles", user.roles().stream().map(Role::name).collect(Collectors.joining(",")));
        return params;
    }

    private static Notice read(ResultSet row) throws SQLException {
        var ref = row.getString("ref");
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        var readBy = row.getObject("read_by", UUID.class);
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("code"),
                ref == null ? null : CaseRef.of(ref),
                row.getString("display_name"),
                new Subject(
                        row.getString("task_id"),
                        row.getObject("action_id", UUID.class),
                        row.getObject("hearing_id", UUID.class)),
                Role.valueOf(row.getString("for_role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant(),
                readBy == null ? null : new UserId(readBy));
    }
}
