package org.vigil.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.vigil.testing.Api;
import org.vigil.testing.Faults;
import org.vigil.testing.Jobs;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.TimeTest;
import tools.jackson.databind.JsonNode;

/** A step that fails is tried again at longer and longer intervals, then waits for a coordinator; only its code is kept. */
@TimeTest
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class FailedStepTests {

    private static final Instant MONDAY = Instant.parse("2027-03-01T08:00:00Z");
    private static final String TIMER = "Event_InformationWaitPassed";
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

    private static final String TEXTS_OF_THE_ENGINE = """
            select exception_msg_ from engine.act_ru_job
            union all select incident_msg_ from engine.act_ru_incident
            union all select incident_msg_ from engine.act_hi_incident
            union all select job_exception_msg_ from engine.act_hi_job_log
            union all select encode(bytes_, 'escape') from engine.act_ge_bytearray where deployment_id_ is null""";

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Faults faults;

    @Test
    void isTriedAgainFourTimesAndThenByACoordinator(CapturedOutput log) {
        clock.startAt(MONDAY);
        var ref = caseThatWaitsForInformation("Tried Again");
        clock.sleepFor(Duration.ofDays(14));

        var waits = new ArrayList<Duration>();
        for (int left = WAITS.size(); left > 0; left--) {
            failOnce();
            var failure = failure(ref);
            assertThat(failure.get("triesLeft").asInt()).isEqualTo(left);
            assertThat(notices(ref)).isZero();
            waits.add(Duration.between(
                    clock.instant(), Instant.parse(failure.get("nextTry").asString())));
            clock.sleepFor(waits.get(waits.size() - 1));
        }
        failOnce();

        assertThat(waits).isEqualTo(WAITS);
        var stopped = failure(ref);
        assertThat(stopped.get("triesLeft").asInt()).isZero();
        assertThat(stopped.has("nextTry")).isFalse();
        assertThat(stopped.get("tries").asInt()).isEqualTo(5);
        assertThat(stopped.get("activity").asString()).isEqualTo(TIMER);
        assertThat(stopped.get("code").asString()).isEqualTo("DATABASE_XX999");
        assertThat(stopped.get("since").asString()).isEqualTo("2027-03-15T08:00:00Z");
        assertThat(notices(ref)).isEqualTo(1);
        saysNothingButTheCode(log);

        clock.sleepFor(Duration.ofDays(2));
        assertThat(jobs.due(clock.instant()))
                .noneMatch(due -> ref.equals(due.caseRef()) && TIMER.equals(due.activity()));
        expect(
                204,
                api.post(
                        "coordinator",
                        "/api/v1/operations/failures/" + stopped.get("id").asString() + "/retry",
                        Map.of()));
        clock.runDueJobs();

        assertThat(failures(ref)).isEmpty();
        assertThat(expect(200, api.get("intake", "/api/v1/cases/" + ref + "/process"))
                        .json()
                        .at("/instances/1/completed")
                        .toString())
                .contains(TIMER);
        expect(
                409,
                api.post(
                        "coordinator",
                        "/api/v1/operations/failures/" + stopped.get("id").asString() + "/retry",
                        Map.of()));
    }

    @Test
    void showsOnTheDrawingOfItsCase() {
        clock.startAt(MONDAY);
        var ref = caseThatWaitsForInformation("Shown As Failed");
        clock.sleepFor(Duration.ofDays(14));
        failOnce();

        var process = expect(200, api.get("intake", "/api/v1/cases/" + ref + "/process"))
                .json();

        assertThat(process.at("/incidents/0/activity").asString()).isEqualTo(TIMER);
        assertThat(process.at("/incidents/0/code").asString()).isEqualTo("DATABASE_XX999");
        assertThat(process.at("/instances/1/failed/0").asString()).isEqualTo(TIMER);
    }

    @Test
    void isNobodysBusinessOutsideTheTeam() {
        clock.startAt(MONDAY);
        var ref = caseThatWaitsForInformation("Seen By The Team");
        clock.sleepFor(Duration.ofDays(14));
        failOnce();
        staff.employ("foreign.operator", "Americas", org.vigil.access.Role.COORDINATOR);

        assertThat(failures(ref)).hasSize(1);
        assertThat(api.get("foreign.operator", "/api/v1/operations/failures").text())
                .doesNotContain(ref);
        expect(
                404,
                api.post(
                        "foreign.operator",
                        "/api/v1/operations/failures/" + failure(ref).get("id").asString() + "/retry",
                        Map.of()));
        expect(403, api.get("verifier", "/api/v1/operations/failures"));
    }

    private String caseThatWaitsForInformation(String name) {
        var ref = path.openCase(name);
        path.complete(ref, "Task_TriageReport", "intake2", "NEEDS_INFO", Map.of());
        return ref;
    }

    /** Lets the timer that is due run, and breaks its first write. */
    private void failOnce() {
        var due = jobs.due(clock.instant()).stream()
                .filter(job -> TIMER.equals(job.activity()))
                .toList();
        assertThat(due).hasSize(1);
        faults.breakWrite(1, true);
        try {
            jobs.run(due.get(0));
        } finally {
            assertThat(faults.mend()).isTrue();
        }
        assertThat(jobs.takeFailures()).hasSize(1);
    }

    private void saysNothingButTheCode(CapturedOutput log) {
        var kept = owner.sql().sql(TEXTS_OF_THE_ENGINE).query(String.class).list();
        assertThat(kept).filteredOn(text -> text != null).isNotEmpty().noneMatch(text -> text.contains("Canarova"));
        assertThat(log.getAll()).contains("code=DATABASE_XX999").doesNotContain("Canarova");
    }

    private JsonNode failure(String ref) {
        assertThat(failures(ref)).hasSize(1);
        return failures(ref).get(0);
    }

    private List<JsonNode> failures(String ref) {
        var found = new ArrayList<JsonNode>();
        expect(200, api.get("coordinator", "/api/v1/operations/failures"))
                .json()
                .get("items")
                .forEach(failure -> {
                    if (ref.equals(failure.path("caseRef").asString(""))) {
                        found.add(failure);
                    }
                });
        return found;
    }

    private long notices(String ref) {
        return owner.sql().sql("""
                        select count(*) from notification.notice n join cases.detention_case c on c.id = n.case_id
                        where c.ref = ? and n.kind = 'INCIDENT' and n.for_role = 'COORDINATOR'""").param(ref).query(Long.class).single();
    }
}
