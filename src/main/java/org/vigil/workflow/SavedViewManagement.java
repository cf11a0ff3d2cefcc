package org.vigil.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.access.Team;
import org.vigil.shared.CleanText;
import org.vigil.shared.DomainEvent;
import org.vigil.shared.Refusal;

/** Filters of the queue that people keep under a name, for themselves or for their team. */
@Service
@Transactional
public class SavedViewManagement {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedViewManagement(
            JdbcClient jdbc,
            AccountManagement accounts,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    private record ViewEvent(UUID view, String action) implements DomainEvent {

        @Override
        public String entity() {
            return "SAVED_VIEW";
        }

        @Override
        public String entityId() {
            return view.toString();
        }
    }

    /** One's own and those that one's teams share, by name. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public List<SavedView> list() {
        var me = currentUser.id().value();
        return jdbc.sql("select * from workflow.saved_view order by lower(name), id limit " + 2 * MOST)
                .query((row, n) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("address"),
                        me.equals(row.getObject("owner", UUID.class)),
                        row.getObject("team_id") != null))
                .list();
    }

    /**
     * Keeps a filter under a name.
     *
     * @param address the parts of the queue's address, encoded
     * @param share whether one's team sees it too
     * @throws Refusal (invalid) when the name is missing or taken; (conflict) when there are too many
     */
    @RequiresPermission(Permission.TASK_WORK)
    public UUID save(String name, String address, boolean share) {
        var me = currentUser.id();
        var named = name(name);
        var team = share ? accounts.teamOf(me).map(Team::id).orElse(null) : null;
        if (share && team == null) {
            throw Refusal.invalid("share", "refusal.no-team");
        }
        var own = list().stream().filter(SavedView::mine).toList();
        if (own.size() >= MOST) {
            throw Refusal.conflict("refusal.view.many", MOST);
        }
        if (own.stream().anyMatch(view -> view.name().equalsIgnoreCase(named))) {
            throw Refusal.invalid("name", "refusal.view.taken");
        }
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into workflow.saved_view (id, owner, team_id, name, address, created_at)
                            values (:id, :owner, :team, :name, :address, :now)""")
                    .param("id", id)
                    .param("owner", me.value())
                    .param("team", team, java.sql.Types.OTHER)
                    .param("name", named)
                    .param("address", address)
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("name", "refusal.view.taken");
        }
        events.publishEvent(new ViewEvent(id, share ? "VIEW_SHARED" : "VIEW_SAVED"));
        return id;
    }

    /** Forgets one of one's own. */
    @RequiresPermission(Permission.TASK_WORK)
    public void delete(UUID id) {
        if (jdbc.sql("delete from workflow.saved_view where id = ?").param(id).update() == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(new ViewEvent(id, "VIEW_DELETED"));
    }

    private static String name(String typed) {
        try {
            var name = CleanText.orNull("name", typed, LONGEST_NAME);
            if (name == null) {
                throw Refusal.invalid("name", "refusal.missing");
            }
            return name;
        } catch (IllegalArgumentException unclean) {
            throw Refusal.invalid("name", "refusal.too-long", LONGEST_NAME);
        }
    }
}
