package org.vigil.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.shared.UserId;

/** What tests rely on when they move time. */
@TimeTest
@SuppressWarnings("NullAway.Init")
class MovableClockTests {

    private static final Instant START = Instant.parse("2031-03-03T08:00:00Z");
    private static final Duration WATCH = Duration.ofDays(30);

    @Autowired
    private Clock product;

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

    @Test
    void isOneForProductAndEngine() {
        clock.startAt(START);

        assertThat(product.instant()).isEqualTo(START);
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(START);
        var ref = path.openCase("One Clock");
        assertThat(stages(ref)).containsExactly("TRIAGE " + START);
        clock.advanceBy(Duration.ofDays(2));
        assertThat(product.instant()).isEqualTo(START.plus(2, ChronoUnit.DAYS));
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(START.plus(2, ChronoUnit.DAYS));
        assertThat(api.get("intake", "/api/v1/cases?overdue=true&limit=1").text())
                .contains(ref);
    }

    @Test
    void letsEachTimerFireAtItsOwnTime() {
        clock.startAt(START);
        var first = onWatch("First Timer");
        clock.advanceBy(Duration.ofDays(1));
        var second = onWatch("Second Timer");

        var ran = clock.advanceBy(Duration.ofDays(31));

        assertThat(ran).isGreaterThanOrEqualTo(2);
        assertThat(stages(first)).last().isEqualTo("VERIFICATION " + START.plus(WATCH));
        assertThat(stages(second))
                .last()
                .isEqualTo("VERIFICATION " + START.plus(1, ChronoUnit.DAYS).plus(WATCH));
        assertThat(lastMover(first)).isEqualTo(UserId.SYSTEM.toString());
        assertThat(jobs.takeFailures()).isEmpty();
    }

    @Test
    void letsNothingFireWhileTheServerSleeps() {
        clock.startAt(START);
        var ref = onWatch("Asleep");

        clock.sleepFor(Duration.ofDays(33));
        assertThat(stages(ref)).last().asString().startsWith("WATCH");

        assertThat(clock.runDueJobs()).isPositive();
        assertThat(stages(ref)).last().isEqualTo("VERIFICATION " + START.plus(33, ChronoUnit.DAYS));
    }

    @Test
    void endsADelayByTheSameClockInProcessAndDatabase() {
        clock.startAt(START);
        var ref = path.caseInSafetyCheck("Delayed By The Clock");
        var fields = new HashMap<>(safety("ALREADY_PUBLIC"));
        fields.put("publishAfter", "2031-05-01");
        path.complete(ref, "Task_CheckSafety", "reviewer2", "DELAYED", fields);

        clock.advanceTo(Instant.parse("2031-05-01T00:00:00Z"));
        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "Now it may be known."));
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());

        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases/" + ref).status()).isEqualTo(200);
    }

    @Test
    void putsTheCasesOfEarlierTestsToSleep() {
        clock.startAt(START);
        var earlier = onWatch("Of An Earlier Test");

        clock.startAt(START.plus(100, ChronoUnit.DAYS));
        clock.advanceBy(Duration.ofDays(400));

        assertThat(stages(earlier)).last().asString().startsWith("WATCH");
    }

    @Test
    void goesOnWithTheSystemsTimeAfterwards() {
        clock.startAt(START);
        clock.reset();

        assertThat(product.instant()).isBetween(Instant.now().minusSeconds(5), Instant.now());
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(1));
    }

    private String onWatch(String name) {
        var ref = path.caseInVerification(name);
        path.complete(ref, "Task_GradeSources", "verifier", "WATCH", Map.of());
        return ref;
    }

    private List<String> stages(String ref) {
        return owner.sql()
                .sql("""
                        select h.stage, h.at from cases.stage_change h join cases.detention_case c on c.id = h.case_id
                        where c.ref = ? order by h.id""")
                .param(ref)
                .query((row, n) -> row.getString(1) + " "
                        + row.getObject(2, OffsetDateTime.class).toInstant())
                .list();
    }

    private String lastMover(String ref) {
        return owner.sql().sql("""
                        select h.by_user::text from cases.stage_change h join cases.detention_case c on c.id = h.case_id
                        where c.ref = ? order by h.id desc limit 1""").param(ref).query(String.class).single();
    }
}
