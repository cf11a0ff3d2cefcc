package org.vigil.upgrade;

import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigil.testing.Api;
import org.vigil.testing.Jobs;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Path;
import tools.jackson.databind.JsonNode;

/** Brings a case to its end through the product's own use cases, wherever it stands. */
final class CaseWorker {

    private static final int MOST_STEPS = 80;
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private record Answer(String who, String outcome, Map<String, Object> fields) {}

    private static final Map<String, Answer> ANSWERS = Map.ofEntries(
            Map.entry("Task_TriageReport", new Answer("intake2", "IN_SCOPE", Map.of())),
            Map.entry("Task_GradeSources", new Answer("verifier", "PROPOSE", Map.of())),
            Map.entry("Task_ReviewRecord", new Answer("reviewer", "APPROVE", Map.of())),
            Map.entry("Task_CheckSafety", new Answer("reviewer2", "FULL", safety("ALREADY_PUBLIC"))),
            Map.entry(
                    "Task_DraftSummary", new Answer("advocate", "SUBMIT", Map.of("lead", "What the world may know."))),
            Map.entry("Task_ApproveSummary", new Answer("reviewer", "APPROVE", Map.of())),
            Map.entry("Task_ApproveAction", new Answer("coordinator", "APPROVE", Map.of())),
            Map.entry("Task_ReviseAction", new Answer("advocate", "SUBMIT", Map.of("text", "Please release her."))),
            Map.entry("Task_SendAction", new Answer("advocate", "SENT", Map.of("how", "POST", "to", "A ministry"))),
            Map.entry("Task_AssessOutcome", new Answer("advocate", "DONE", Map.of("impact", "NONE_DISCERNIBLE"))),
            Map.entry("Task_ReviewPeriodically", new Answer("advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"))),
            Map.entry("Task_ApproveClosing", new Answer("coordinator", "APPROVE", Map.of())));

    private final Api api;
    private final Path path;
    private final Jobs jobs;
    private final MovableClock clock;

    CaseWorker(RunningVigil vigil) {
        this.api = vigil.api();
        this.path = vigil.path();
        this.jobs = vigil.get(Jobs.class);
        this.clock = vigil.get(MovableClock.class);
    }

    /** Works on the case until its process has ended; answers what was done on the way. */
    List<String> finish(String ref) {
        var done = new ArrayList<String>();
        while (done.size() < MOST_STEPS) {
            var process = process(ref);
            if (process.at("/instances/0/endedAt").isString()) {
                return done;
            }
            done.add(step(ref, process));
        }
        throw new AssertionError(ref + " does not come to an end: " + done);
    }

    /** Actions before the case itself, because its closing would end them. */
    private String step(String ref, JsonNode process) {
        var waiting = new ArrayList<JsonNode>();
        api.get("coordinator", "/api/v1/tasks?scope=team&caseRef=" + ref)
                .json()
                .get("items")
                .forEach(waiting::add);
        for (var task : waiting) {
            if (task.path("actionId").isString()) {
                return answer(ref, task);
            }
        }
        for (var timer : process.get("timers")) {
            if (timer.get("activity").asString().equals("Event_ReplyDeadlinePassed")) {
                return pass(ref, "Event_ReplyDeadlinePassed");
            }
        }
        if (!waiting.isEmpty()) {
            return answer(ref, waiting.get(0));
        }
        return pass(ref, process.at("/timers/0/activity").asString());
    }

    private String answer(String ref, JsonNode task) {
        var key = task.get("key").asString();
        var answer = ANSWERS.get(key);
        if (answer == null) {
            throw new AssertionError("nobody knows what to answer to " + key + " on " + ref);
        }
        if (key.equals("Task_GradeSources")) {
            verify(ref, task.get("displayName").asString());
        }
        path.complete(ref, key, answer.who(), answer.outcome(), answer.fields());
        return key;
    }

    private void verify(String ref, String name) {
        if (!api.get("verifier", "/api/v1/cases/" + ref).text().contains("The second paper")) {
            path.addSecondOrigin(ref, name, "intake2");
        }
        path.acceptAllClaims(ref, "verifier");
    }

    /** Lets the time of a wait come. */
    String pass(String ref, String activity) {
        var due = jobs.due(FAR).stream()
                .filter(job -> ref.equals(job.caseRef()) && activity.equals(job.activity()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ref + " does not wait for " + activity));
        if (due.due().isAfter(clock.instant())) {
            clock.sleepFor(Duration.between(clock.instant(), due.due()));
        }
        jobs.run(due);
        var failures = jobs.takeFailures();
        if (!failures.isEmpty()) {
            throw new AssertionError(
                    activity + " failed on " + ref, failures.get(0).failure());
        }
        return activity;
    }

    JsonNode process(String ref) {
        return expect(200, api.get("coordinator", "/api/v1/cases/" + ref + "/process"))
                .json();
    }
}
