package org.vigil.failure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Faults;
import org.vigil.testing.Jobs;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.TimeTest;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;

/**
 * Breaks a step before and after each single write that it does. Nothing of it is left behind; when it runs through at last, it has
 * done once what a step does that never broke.
 */
@TimeTest
@SuppressWarnings("NullAway.Init")
class ExactlyOnceTests {

    private static final Instant MONDAY = Instant.parse("2027-06-07T08:00:00Z");
    private static final Instant FAR = Instant.parse("2050-01-01T00:00:00Z");
    private static final int MOST_WRITES = 200;

    /** Where failures themselves are written down, and what a test's own questions to the API leave. */
    private static final List<String> BESIDE = List.of("workflow.step_failure", "engine.act_ge_bytearray", "access.");

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

    @Autowired
    private TaskManagement tasks;

    private final Map<String, Function<String, String>> waits = Map.of(
            "triage", name -> path.openCase(name),
            "information",
                    name -> {
                        var ref = path.openCase(name);
                        path.complete(ref, "Task_TriageReport", "intake2", "NEEDS_INFO", Map.of());
                        return ref;
                    },
            "watch",
                    name -> {
                        var ref = path.caseInVerification(name);
                        path.complete(ref, "Task_GradeSources", "verifier", "WATCH", Map.of());
                        return ref;
                    },
            "delay",
                    name -> {
                        var ref = path.caseInSafetyCheck(name);
                        var fields = new HashMap<>(safety("ALREADY_PUBLIC"));
                        fields.put("publishAfter", "2027-12-01");
                        path.complete(ref, "Task_CheckSafety", "reviewer2", "DELAYED", fields);
                        return ref;
                    },
            "periodic review", name -> path.publishedCase(name),
            "reply",
                    name -> {
                        var ref = path.openCase(name);
                        path.complete(ref, "Task_TriageReport", "intake2", "NEEDS_INFO", Map.of());
                        sentAction(ref);
                        return ref;
                    });

    @ParameterizedTest
    @ValueSource(strings = {"triage", "information", "watch", "delay", "periodic review", "reply"})
    void aTimerThatBreaksAnywhereHasItsEffectOnce(String wait) {
        clock.startAt(MONDAY);
        var smooth = waiting(wait, "Never Broken " + wait);
        var broken = waiting(wait, "Often Broken " + wait);
        assertThat(timer(broken).activity()).isEqualTo(timer(smooth).activity());
        clock.sleepFor(Duration.between(clock.instant(), latest(timer(smooth), timer(broken))));

        var expected = effectOf(() -> jobs.run(timer(smooth)));
        var effect = effectOf(() -> breakEverywhere(() -> run(timer(broken))));

        assertThat(jobs.takeFailures()).isEmpty();
        assertThat(effect).isEqualTo(expected);
    }

    @Test
    void anApprovalThatBreaksAnywherePublishesOnce() {
        clock.startAt(MONDAY);
        var smooth = path.caseToApprove("Published Smoothly");
        var broken = path.caseToApprove("Published At Last");

        var expected = effectOf(() -> approve(task(smooth)));
        var task = task(broken);
        var effect = effectOf(() -> breakEverywhere(() -> approve(task)));

        assertThat(effect).isEqualTo(expected).containsEntry("workflow.step_taken", 1L);
        assertThat(path.stage(broken)).isEqualTo("ACTIVE");
    }

    private String waiting(String wait, String name) {
        return requireNonNull(waits.get(wait)).apply(name);
    }

    /** Does it again and again, each time with another write broken, until none is left to break. */
    private void breakEverywhere(Runnable step) {
        var unbroken = withoutJobs(counts());
        for (int number = 1; number < MOST_WRITES; number++) {
            for (var before : List.of(true, false)) {
                if (!breaks(number, before, step)) {
                    assertThat(number).as("writes").isGreaterThan(1);
                    assertThat(before).isTrue();
                    return;
                }
                assertThat(withoutJobs(counts()))
                        .as("write %s, before: %s", number, before)
                        .isEqualTo(unbroken);
            }
        }
        throw new AssertionError("too many writes");
    }

    /** Runs a job; when it breaks, gives it all its tries again and its time. */
    private void run(Jobs.Due job) {
        jobs.run(job);
        if (!jobs.takeFailures().isEmpty()) {
            owner.sql()
                    .sql("""
                            update engine.act_ru_job
                            set retries_ = 5, exception_msg_ = null, exception_stack_id_ = null, duedate_ = ? where id_ = ?""")
                    .params(LocalDateTime.ofInstant(job.due(), ZoneId.systemDefault()), job.id())
                    .update();
        }
    }

    /** The next round of a timer that repeats is planned whatever becomes of this one, and once. */
    private static Map<String, Long> withoutJobs(Map<String, Long> counts) {
        counts.remove("engine.act_ru_job");
        return counts;
    }

    private boolean breaks(int number, boolean before, Runnable work) {
        faults.breakWrite(number, before);
        try {
            work.run();
        } catch (RuntimeException broken) {
            // This is what was to happen; what it left behind is looked at.
        }
        return faults.mend();
    }

    private String task(String ref) {
        return path.task(ref, "Task_ApproveSummary");
    }

    private void approve(String task) {
        staff.as(
                staff.named("reviewer"),
                () -> tasks.complete(TaskId.of(task), new Completion("APPROVE", "Read beside the record", Map.of())));
    }

    private void sentAction(String ref) {
        var action = expect(
                        201,
                        api.post(
                                "advocate",
                                "/api/v1/cases/" + ref + "/actions",
                                Map.of("kind", "LETTER_TO_AUTHORITY", "target", "A ministry", "text", "Release her."),
                                path.ifMatch(ref)))
                .json()
                .get("id")
                .asString();
        expect(200, api.post("coordinator", "/api/v1/actions/" + action + "/approve", Map.of("comment", "Good")));
        expect(
                200,
                api.post(
                        "advocate",
                        "/api/v1/actions/" + action + "/send",
                        Map.of("how", "POST", "to", "Dushanbe", "comment", "Sent")));
    }

    /** The first that is due of all that the case waits for. */
    private Jobs.Due timer(String ref) {
        return jobs.due(FAR).stream()
                .filter(job -> ref.equals(job.caseRef()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ref + " waits for no time"));
    }

    private static Instant latest(Jobs.Due one, Jobs.Due other) {
        return one.due().isAfter(other.due()) ? one.due() : other.due();
    }

    private Map<String, Long> effectOf(Runnable step) {
        var before = counts();
        step.run();
        var effect = new TreeMap<String, Long>();
        counts().forEach((table, count) -> {
            var more = count - before.getOrDefault(table, 0L);
            if (more != 0) {
                effect.put(table, more);
            }
        });
        return effect;
    }

    /** How many rows each table has. */
    private Map<String, Long> counts() {
        var tables = owner.sql()
                .sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'flyway') order by 1")
                .query(String.class)
                .list();
        var all = tables.stream()
                .filter(table -> BESIDE.stream().noneMatch(table::startsWith))
                .map(table -> "select '" + table + "' as name, count(*) as n from " + table)
                .collect(Collectors.joining(" union all "));
        var counts = new TreeMap<String, Long>();
        owner.sql().sql(all).query(row -> {
            counts.put(row.getString("name"), row.getLong("n"));
        });
        return counts;
    }
}
