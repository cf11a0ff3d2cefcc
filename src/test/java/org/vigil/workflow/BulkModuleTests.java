package org.vigil.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;

@VigilTest
@SuppressWarnings("NullAway.Init")
class BulkModuleTests {

    private static final String BULK = "/api/v1/tasks/bulk";

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private TaskService engine;

    @Autowired
    private ManagementService jobs;

    @Test
    void showsWhatWouldHappenAndChangesNothing() {
        var review = path.task(path.caseInReview("Previewed One"), "Task_ReviewRecord");
        var triage = path.task(path.openCase("Previewed Two"), "Task_TriageReport");
        var before = standing(review, triage);

        var seen = assign("coordinator", "reviewer", true, review, triage);

        assertThat(ids(seen.get("changed"))).containsExactly(review);
        assertThat(ids(seen.get("refused"))).containsExactly(triage);
        assertThat(seen.at("/refused/0/reason").asString()).isEqualTo("Their roles do not do this task.");
        assertThat(seen.get("id").isNull()).isTrue();
        assertThat(standing(review, triage)).isEqualTo(before);
    }

    @Test
    void assignsSeveralAndTakesItBack() {
        var one = path.task(path.caseInReview("Assigned One"), "Task_ReviewRecord");
        var two = path.task(path.caseInReview("Assigned Two"), "Task_ReviewRecord");
        var before = standing(one, two);

        var done = assign("coordinator", "reviewer", false, one, two);
        assertThat(holder(one)).isEqualTo(holder(two)).isNotNull();
        expect(404, api.post("reviewer", undo(done), ""));
        expect(200, api.post("coordinator", undo(done), ""));

        assertThat(standing(one, two)).isEqualTo(before);
        assertThat(expect(409, api.post("coordinator", undo(done), "")).text()).contains("can no longer be taken back");
    }

    @Test
    void takesNothingBackOnceOneOfThemHasChanged() {
        var one = path.task(path.caseInReview("Changed Since One"), "Task_ReviewRecord");
        var two = path.task(path.caseInReview("Changed Since Two"), "Task_ReviewRecord");
        var done = assign("coordinator", "reviewer", false, one, two);
        expect(200, api.post("reviewer", "/api/v1/tasks/" + two + "/release", ""));
        expect(200, api.post("reviewer", "/api/v1/tasks/" + two + "/claim", ""));

        assertThat(expect(409, api.post("coordinator", undo(done), "")).text()).contains("has changed since");
        assertThat(holder(one)).isNotNull();
    }

    @Test
    void takesNothingBackOnceOneOfThemIsDoneOrADayHasPassed() {
        var ref = path.caseInReview("Done Since");
        var task = path.task(ref, "Task_ReviewRecord");
        var done = assign("coordinator", "reviewer", false, task);
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        expect(409, api.post("coordinator", undo(done), ""));

        var old =
                assign("coordinator", "reviewer", false, path.task(path.caseInReview("Long Ago"), "Task_ReviewRecord"));
        owner.sql()
                .sql("update workflow.bulk_change set at = at - interval '25 hours' where id = ?::uuid")
                .param(old.get("id").asString())
                .update();
        expect(409, api.post("coordinator", undo(old), ""));
    }

    @Test
    void tagsTheCasesOfSeveralTasksAndUntagsThem() {
        var one = path.openCase("Tagged One");
        var two = path.openCase("Tagged Two");
        var tasks = List.of(path.task(one, "Task_TriageReport"), path.task(two, "Task_TriageReport"));

        var done = expect(200, api.post("intake", BULK, Map.of("change", "TAG", "ids", tasks, "tag", " Strike ")))
                .json();
        assertThat(ids(done.get("changed"))).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(tagged("strike")).contains(one, two);
        var again = expect(200, api.post("intake", BULK, Map.of("change", "TAG", "ids", tasks, "tag", "strike")))
                .json();
        assertThat(ids(again.get("refused"))).hasSize(2);
        assertThat(again.get("id").isNull()).isTrue();
        expect(200, api.post("intake", undo(done), ""));

        assertThat(tagged("strike")).isEmpty();
        for (var wrong : List.of("two words", "x", "a".repeat(31), "semi;colon", "-dash")) {
            expect(422, api.post("intake", BULK, Map.of("change", "TAG", "ids", tasks, "tag", wrong)));
        }
        assertThat(owner.sql()
                        .sql("select count(*) from audit.entry e where e::text ilike '%strike%'")
                        .query(Integer.class)
                        .single())
                .as("the log holds no word of a tag")
                .isZero();
    }

    @Test
    void movesDueDatesWithTheEnginesTimersAndBack() {
        var task = path.task(path.caseInReview("Due Elsewhere"), "Task_ReviewRecord");
        var before = standing(task);
        var timer = timer(task);
        var due = Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        var refused = expect(200, api.post("reviewer", BULK, due(due, task))).json();
        assertThat(refused.at("/refused/0/reason").asString()).startsWith("A coordinator sets");
        var done = expect(200, api.post("coordinator", BULK, due(due, task))).json();

        assertThat(api.get("coordinator", "/api/v1/tasks/" + task)
                        .json()
                        .get("due")
                        .asString())
                .isEqualTo(due.toString());
        assertThat(engineTask(task).getDueDate().toInstant()).isEqualTo(due);
        if (timer != null) {
            assertThat(timer(task)).isAfterOrEqualTo(due);
        }
        expect(200, api.post("coordinator", undo(done), ""));
        assertThat(standing(task)).isEqualTo(before);
        if (timer != null) {
            assertThat(timer(task)).isCloseTo(timer, org.assertj.core.api.Assertions.within(1, ChronoUnit.SECONDS));
        }
        expect(422, api.post("coordinator", BULK, due(Instant.now().minusSeconds(60), task)));
    }

    @Test
    void neverDecidesInBulk() {
        assertThat(BulkChange.Kind.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("ASSIGN", "TAG", "UNTAG", "DUE");
        expect(
                422,
                api.post(
                        "coordinator",
                        BULK,
                        Map.of("change", "ASSIGN", "ids", List.of(), "to", "reviewer", "reason", "All")));
    }

    private org.camunda.bpm.engine.task.Task engineTask(String id) {
        return engine.createTaskQuery().taskId(id).singleResult();
    }

    private @org.jspecify.annotations.Nullable Instant timer(String task) {
        return jobs
                .createJobQuery()
                .executionId(engineTask(task).getExecutionId())
                .activityId("Event_ReviewRecordOverdue")
                .list()
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> due(Instant due, String task) {
        return Map.of("change", "DUE", "ids", List.of(task), "due", due.toString());
    }

    private JsonNode assign(String user, String to, boolean dryRun, String... tasks) {
        return expect(
                        200,
                        api.post(
                                user,
                                BULK,
                                Map.of(
                                        "change",
                                        "ASSIGN",
                                        "ids",
                                        List.of(tasks),
                                        "to",
                                        to,
                                        "reason",
                                        "The week is shared out",
                                        "dryRun",
                                        dryRun)))
                .json();
    }

    private static String undo(JsonNode done) {
        return BULK + "/" + done.get("id").asString() + "/undo";
    }

    private static List<String> ids(JsonNode lines) {
        var ids = new ArrayList<String>();
        lines.forEach(line -> ids.add(line.get("id").asString()));
        return ids;
    }

    private List<String> tagged(String tag) {
        var refs = new ArrayList<String>();
        api.get("intake", "/api/v1/tasks?scope=team&limit=200&tag=" + tag)
                .json()
                .get("items")
                .forEach(task -> refs.add(task.get("caseRef").asString()));
        return refs;
    }

    private @org.jspecify.annotations.Nullable Object holder(String task) {
        return owner.sql()
                .sql("select assignee::text from workflow.task_view where id = ?")
                .param(task)
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private List<String> standing(String... tasks) {
        return owner.sql()
                .sql(
                        "select id || coalesce(assignee::text, '-') || due_at from workflow.task_view where id in (:ids) order by id")
                .param("ids", List.of(tasks))
                .query(String.class)
                .list();
    }
}
