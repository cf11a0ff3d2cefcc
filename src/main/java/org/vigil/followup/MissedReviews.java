package org.vigil.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.CaseId;

/** Counts the reviews that were due and that nobody held; a review that is held or skipped with a reason begins anew. */
@Service
@Transactional
public class MissedReviews {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MissedReviews(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts one, once: a job that runs again changes nothing.
     *
     * @param dueAt when the review was due
     * @return how many were missed since the last review
     */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public int count(CaseId id, Instant dueAt) {
        var counted = jdbc.sql("""
                        insert into followup.missed_review (case_id, due_at, counted_at) values (?, ?, ?)
                        on conflict (case_id, due_at) do nothing""")
                .params(id.value(), at(dueAt.truncatedTo(ChronoUnit.MILLIS)), at(clock.instant()))
                .update();
        var missed =
                jdbc.sql("""
                        select count(*) from followup.missed_review m where m.case_id = :case
                        and m.due_at > coalesce((select max(r.reviewed_at) from followup.review r where r.case_id = :case), '-infinity')""").param("case", id.value()).query(Integer.class).single();
        if (counted > 0) {
            events.publishEvent(new FollowUpEvent.ReviewMissed(id, missed));
        }
        return missed;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
