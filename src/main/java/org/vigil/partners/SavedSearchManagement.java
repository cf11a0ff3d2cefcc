package org.vigil.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.Refusal;

/**
 * The use cases on saved searches. What is new is counted when it is looked at or fetched, so that what was taken back meanwhile is
 * told to nobody.
 */
@Service
@Transactional
public class SavedSearchManagement {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final PartnerCases cases;
    private final SearchNotices notices;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedSearchManagement(
            JdbcClient jdbc,
            PartnerCases cases,
            SearchNotices notices,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.notices = notices;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** One's own, with how much is new in each. */
    @RequiresPermission(Permission.PARTNER_READ)
    @Transactional(readOnly = true)
    public List<SavedSearch> list() {
        return jdbc.sql(
                        "select id, name, filter, seen_at, rhythm, rhythm_since from partner.saved_search where account = ? order by name, id")
                .param(currentUser.id().value())
                .query((row, n) -> read(row))
                .list();
    }

    @RequiresPermission(Permission.PARTNER_READ)
    public SavedSearch save(String name, PartnerFilter filter) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "refusal.search-name", LONGEST_NAME);
        }
        if (list().size() >= MOST) {
            throw Refusal.conflict("refusal.searches", MOST);
        }
        var id = UUID.randomUUID();
        var now = clock.instant();
        jdbc.sql(
                        "insert into partner.saved_search (id, account, name, filter, created_at, seen_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, currentUser.id().value(), called, filter.address(), time(now), time(now))
                .update();
        events.publishEvent(new PartnerEvent.SearchChanged(id, "SAVED"));
        return new SavedSearch(id, called, filter, now, 0, Rhythm.NONE, List.of());
    }

    /** Says that what the search finds now has been seen. */
    @RequiresPermission(Permission.PARTNER_READ)
    public void seen(UUID id) {
        changed(
                id,
                "SEEN",
                jdbc.sql("update partner.saved_search set seen_at = ? where id = ? and account = ?")
                        .params(time(clock.instant()), id, currentUser.id().value())
                        .update());
    }

    /**
     * Chooses how often one is told. Each choice gives a new secret address, and the one before is gone.
     *
     * @return the secret of the address; absent where one wants to be told no more
     */
    @RequiresPermission(Permission.PARTNER_READ)
    public Optional<String> tell(UUID id, Rhythm rhythm) {
        var key = rhythm == Rhythm.NONE ? null : notices.newKey();
        changed(
                id,
                "TOLD_" + rhythm,
                jdbc.sql(
                                "update partner.saved_search set rhythm = ?, rhythm_since = ?, feed_hash = ? where id = ? and account = ?")
                        .params(Arrays.asList(
                                rhythm.name(),
                                key == null ? null : time(clock.instant()),
                                key == null ? null : SearchNotices.hash(key),
                                id,
                                currentUser.id().value()))
                        .update());
        return Optional.ofNullable(key);
    }

    @RequiresPermission(Permission.PARTNER_READ)
    public void giveUp(UUID id) {
        changed(
                id,
                "GIVEN_UP",
                jdbc.sql("delete from partner.saved_search where id = ? and account = ?")
                        .params(id, currentUser.id().value())
                        .update());
    }

    private void changed(UUID id, String how, int rows) {
        if (rows == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(new PartnerEvent.SearchChanged(id, how));
    }

    private SavedSearch read(ResultSet row) throws SQLException {
        var filter = PartnerFilter.ofAddress(row.getString("filter"));
        var seenAt = row.getObject("seen_at", OffsetDateTime.class).toInstant();
        var rhythm = Rhythm.valueOf(row.getString("rhythm"));
        var since = row.getObject("rhythm_since", OffsetDateTime.class);
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                filter,
                seenAt,
                cases.since(filter, seenAt),
                rhythm,
                since == null ? List.of() : notices.told(filter, rhythm, since.toInstant()));
    }

    private static OffsetDateTime time(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
