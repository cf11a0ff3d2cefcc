package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Jobs;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.TimeTest;

/** What the calendar has in store: summer time, a leap day, the year's turn, the census, and a server that slept. */
@TimeTest
@SuppressWarnings("NullAway.Init")
class CalendarTests {

    @Autowired
    private MovableClock clock;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Path path;

    @Autowired
    private Api api;

    @Autowired
    private Owner owner;

    /** A watch of thirty days is thirty times twenty-four hours, whichever hour the country's clocks skip or repeat meanwhile. */
    @ParameterizedTest
    @CsvSource({
        "2041-03-10T00:30:00Z, over the hour that spring skips",
        "2041-10-01T00:30:00Z, over the hour that autumn repeats",
        "2041-10-28T00:30:00Z, from within the hour that autumn repeats",
        "2044-01-30T12:00:00Z, to a leap day",
        "2043-12-15T23:59:59Z, over the turn of the year"
    })
    void waitsAsLongAsItSays(Instant start, String occasion) {
        clock.startAt(start);
        var ref = onWatch("Watched " + letters(start));
        var end = start.plus(Duration.ofDays(30));

        clock.advanceTo(end.minusMillis(1));
        assertThat(lastStage(ref)).as(occasion).startsWith("WATCH");
        clock.advanceTo(end);

        assertThat(lastStage(ref)).as(occasion).isEqualTo("VERIFICATION " + end);
    }

    @ParameterizedTest
    @CsvSource({"2041-03-31", "2041-10-27", "2044-02-29", "2044-01-01"})
    void endsADelayWithTheDayThatWasSet(LocalDate day) {
        var begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        clock.startAt(begin.minus(Duration.ofDays(5)));
        var ref = path.caseInSafetyCheck("Delayed " + letters(begin));
        var fields = new HashMap<>(safety("ALREADY_PUBLIC"));
        fields.put("publishAfter", day.toString());
        path.complete(ref, "Task_CheckSafety", "reviewer2", "DELAYED", fields);

        clock.advanceTo(begin.minusMillis(1));
        assertThat(lastStage(ref)).startsWith("SAFETY_CHECK");
        clock.advanceTo(begin);

        assertThat(lastStage(ref)).isEqualTo("SUMMARY_REVIEW " + begin);
    }

    @Test
    void countsTheNewCasesOfANewYearFromOne() {
        clock.startAt(Instant.parse("2047-12-31T23:59:59.999Z"));
        var last = openToday("Last Of The Year");
        clock.advanceBy(Duration.ofMillis(1));
        var first = openToday("First Of The Year");

        assertThat(last).startsWith("TJ-2047-");
        assertThat(first).isEqualTo("TJ-2048-0001");
    }

    @Test
    void freezesOneCensusAtTheBeginningOfEachFirstOfDecember() {
        clock.startAt(Instant.parse("2051-11-20T10:00:00Z"));
        clock.advanceTo(Instant.parse("2051-11-30T23:59:59.999Z"));
        assertThat(censuses(2051)).isEmpty();

        clock.advanceTo(Instant.parse("2053-12-01T00:00:00Z"));

        assertThat(censuses(2051)).containsExactly(Instant.parse("2051-12-01T00:00:00Z"));
        assertThat(censuses(2052)).containsExactly(Instant.parse("2052-12-01T00:00:00Z"));
        assertThat(censuses(2053)).containsExactly(Instant.parse("2053-12-01T00:00:00Z"));
        assertThat(jobs.takeFailures()).isEmpty();
    }

    @Test
    void freezesTheSameDayWhenTheServerSleptOverIt() {
        clock.startAt(Instant.parse("2055-11-29T12:00:00Z"));
        clock.sleepFor(Duration.ofDays(4));

        clock.runDueJobs();

        assertThat(owner.sql()
                        .sql("select held_on from published.census where year = 2055")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2055, 12, 1));
        clock.advanceBy(Duration.ofDays(1));
        assertThat(censuses(2055)).hasSize(1);
    }

    /** Three days without a server: what fell due meanwhile happens once each, in the order in which it was due, and is told once. */
    @Test
    void catchesUpInOrderAfterThreeDaysAsleep() {
        var start = Instant.parse("2061-06-01T08:00:00Z");
        clock.startAt(start);
        var watched = onWatch("Watched While Asleep");
        clock.advanceTo(start.plus(Duration.ofDays(26)));
        var untriaged = path.openCase("Untriaged While Asleep");
        clock.advanceTo(start.plus(Duration.ofDays(27)).plus(Duration.ofHours(12)));

        clock.sleepFor(Duration.ofDays(3));
        var due = new ArrayList<>(jobs.due(clock.instant()));
        var ran = clock.runDueJobs();

        assertThat(due)
                .extracting(Jobs.Due::activity)
                .containsExactly("Event_TriageReportOverdue", "Event_WatchPeriodPassed");
        assertThat(due).isSortedAccordingTo(java.util.Comparator.comparing(Jobs.Due::due));
        assertThat(ran).isEqualTo(2);
        assertThat(notices(untriaged)).containsExactly("OVERDUE " + clock.instant());
        assertThat(lastStage(watched)).isEqualTo("VERIFICATION " + clock.instant());
        assertThat(clock.runDueJobs()).isZero();
        assertThat(jobs.takeFailures()).isEmpty();
    }

    /** A step that nobody does is told again and again; over a longer sleep once for all that was missed. */
    @Test
    void tellsOnceForWhatItMissedAndThenAgainInTime() {
        var start = Instant.parse("2062-06-01T08:00:00Z");
        clock.startAt(start);
        var ref = path.openCase("Forgotten By All");
        clock.advanceTo(start.plus(Duration.ofDays(2)));
        assertThat(notices(ref)).hasSize(1);

        clock.sleepFor(Duration.ofDays(10));
        clock.runDueJobs();
        assertThat(notices(ref)).hasSize(2);

        clock.advanceBy(Duration.ofDays(3));
        assertThat(notices(ref)).hasSize(3);
    }

    private static String letters(Instant moment) {
        return moment.toString()
                .replaceAll("\\D", "")
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
                .collect(java.util.stream.Collectors.joining());
    }

    private String openToday(String name) {
        var report = new HashMap<>(Path.report(name));
        report.put("claims", List.of());
        return expect(201, api.post("intake", "/api/v1/cases", report))
                .json()
                .get("ref")
                .asString();
    }

    private String onWatch(String name) {
        var ref = path.caseInVerification(name);
        path.complete(ref, "Task_GradeSources", "verifier", "WATCH", Map.of());
        return ref;
    }

    private String lastStage(String ref) {
        return owner.sql()
                .sql("""
                        select h.stage, h.at from cases.stage_change h join cases.detention_case c on c.id = h.case_id
                        where c.ref = ? order by h.id desc limit 1""")
                .param(ref)
                .query((row, n) -> row.getString(1) + " "
                        + row.getObject(2, OffsetDateTime.class).toInstant())
                .single();
    }

    private List<String> notices(String ref) {
        return owner.sql()
                .sql("""
                        select n.kind, n.created_at from notification.notice n join cases.detention_case c on c.id = n.case_id
                        where c.ref = ? order by n.created_at""")
                .param(ref)
                .query((row, n) -> row.getString(1) + " "
                        + row.getObject(2, OffsetDateTime.class).toInstant())
                .list();
    }

    private List<Instant> censuses(int year) {
        return owner.sql()
                .sql("select frozen_at from published.census where year = ?")
                .param(year)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }
}
