package org.vigil.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** The days in court that somebody has to watch, and what happened there. */
@Service
@Transactional
public class HearingManagement {

    private static final int LONGEST_LIST = 500;
    private static final String SELECT =
            "select h.*, c.ref from followup.hearing h join cases.detention_case c on c.id = h.case_id ";

    private final CaseQueries cases;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    HearingManagement(
            CaseQueries cases,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.currentUser = currentUser;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public HearingId addHearing(CaseRef ref, NewHearing hearing) {
        return add(ref, hearing, null);
    }

    private HearingId add(CaseRef ref, NewHearing hearing, @Nullable HearingId follows) {
        var details = cases.details(ref);
        if (details.stage().isEnd()) {
            throw Refusal.conflict("refusal.case-ended");
        }
        var id = HearingId.random();
        var startsAt = hearing.startsAt();
        jdbc.sql("""
                        insert into followup.hearing (id, case_id, kind, earliest, latest, precision, date_words, starts_at, court, note,
                            court_zone, follows, added_by, added_at)
                        values (:id, :case, :kind, :earliest, :latest, :precision, :words, :starts, :court, :note, :zone, :follows, :by, :at)""")
                .param("id", id.value())
                .param("case", details.id().value())
                .param("kind", hearing.kind().name())
                .param("earliest", hearing.date().earliest(), Types.DATE)
                .param("latest", hearing.date().latest(), Types.DATE)
                .param("precision", hearing.date().precision().name())
                .param("words", hearing.date().originalWords(), Types.VARCHAR)
                .param(
                        "starts",
                        startsAt == null ? null : OffsetDateTime.ofInstant(startsAt, ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("court", hearing.court(), Types.VARCHAR)
                .param("note", hearing.note(), Types.VARCHAR)
                .param("zone", zone(hearing), Types.VARCHAR)
                .param("follows", follows == null ? null : follows.value(), Types.OTHER)
                .param("by", currentUser.id().value())
                .param("at", now())
                .update();
        events.publishEvent(new FollowUpEvent.HearingAdded(details.id(), id, hearing.kind()));
        return id;
    }

    /** Says what happened at a hearing, once. */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public void recordOutcome(HearingId id, HearingOutcome outcome, @Nullable String comment) {
        record(lock(id), outcome, comment);
    }

    /** Says that a hearing was put off, and to when: the new day is another hearing. */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public HearingId postpone(HearingId id, NewHearing next, @Nullable String comment) {
        var listed = lock(id);
        record(listed, HearingOutcome.ADJOURNED, comment);
        return add(listed.ref(), next, id);
    }

    /** The day of a hearing became known that had none. */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public void learnDay(HearingId id, FuzzyDate date, @Nullable Instant startsAt, @Nullable ZoneId zone) {
        var listed = lock(id);
        if (listed.hearing().isDayKnown()) {
            throw Refusal.conflict("refusal.hearing.day-known");
        }
        var was = listed.hearing();
        var dated =
                new NewHearing(date, startsAt, was.court(), was.kind(), was.note(), zone == null ? was.zone() : zone);
        if (!dated.isDayKnown()) {
            throw Refusal.invalid("date", "refusal.hearing.no-day");
        }
        jdbc.sql("""
                        update followup.hearing set earliest = :earliest, latest = :latest, precision = :precision, date_words = :words,
                            starts_at = :starts, court_zone = :zone where id = :id""")
                .param("earliest", date.earliest(), Types.DATE)
                .param("latest", date.latest(), Types.DATE)
                .param("precision", date.precision().name())
                .param("words", date.originalWords(), Types.VARCHAR)
                .param(
                        "starts",
                        startsAt == null ? null : OffsetDateTime.ofInstant(startsAt, ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", zone(dated), Types.VARCHAR)
                .param("id", id.value())
                .update();
        events.publishEvent(new FollowUpEvent.HearingDated(listed.caseId(), id));
    }

    private static @Nullable String zone(NewHearing hearing) {
        var zone = hearing.zone();
        return zone == null ? null : zone.getId();
    }

    private ListedHearing lock(HearingId id) {
        var listed = jdbc.sql(SELECT + "where h.id = ? for update of h")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(Refusal::notFound);
        if (listed.outcome() != null) {
            throw Refusal.conflict("refusal.hearing.recorded");
        }
        return listed;
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public ListedHearing get(HearingId id) {
        return jdbc.sql(SELECT + "where h.id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private void record(ListedHearing listed, HearingOutcome outcome, @Nullable String comment) {
        jdbc.sql("""
                        update followup.hearing set outcome = :outcome, outcome_comment = :comment, outcome_by = :by, outcome_at = :at
                        where id = :id""")
                .param("outcome", outcome.name())
                .param("comment", Limits.required("comment", comment, 5_000))
                .param("by", currentUser.id().value())
                .param("at", now())
                .param("id", listed.id().value())
                .update();
        events.publishEvent(new FollowUpEvent.HearingOutcomeRecorded(listed.caseId(), listed.id(), outcome));
    }

    /** Every hearing of a case, by day. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<ListedHearing> list(CaseRef ref) {
        return jdbc.sql(
                        SELECT
                                + "where h.case_id in (select cases.united(?)) order by h.earliest nulls last, h.starts_at, h.id")
                .param(cases.details(ref).id().value())
                .query((row, n) -> read(row))
                .list();
    }

    /** The hearings of all visible cases that certainly or possibly fall between two days, both inclusive. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<ListedHearing> between(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
                        where h.precision <> 'UNKNOWN' and (h.earliest is null or h.earliest <= :to)
                            and (h.latest is null or h.latest >= :from)
                        order by h.earliest nulls last, h.starts_at, h.id limit\s""" + LONGEST_LIST)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> read(row))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ListedHearing read(ResultSet row) throws SQLException {
        var startsAt = row.getObject("starts_at", OffsetDateTime.class);
        var zone = row.getString("court_zone");
        var outcome = row.getString("outcome");
        var outcomeAt = row.getObject("outcome_at", OffsetDateTime.class);
        var date = new FuzzyDate(
                row.getObject("earliest", LocalDate.class),
                row.getObject("latest", LocalDate.class),
                FuzzyDate.Precision.valueOf(row.getString("precision")),
                false,
                false,
                row.getString("date_words"),
                null);
        return new ListedHearing(
                new HearingId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                CaseRef.of(row.getString("ref")),
                new NewHearing(
                        date,
                        startsAt == null ? null : startsAt.toInstant(),
                        row.getString("court"),
                        HearingKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        zone == null ? null : ZoneId.of(zone)),
                new UserId(row.getObject("added_by", UUID.class)),
                outcome == null ? null : HearingOutcome.valueOf(outcome),
                row.getString("outcome_comment"),
                outcomeAt == null ? null : outcomeAt.toInstant());
    }
}
