package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Stage;
import org.vigil.shared.CaseRef;
import org.vigil.workflow.ProcessViews;
import org.vigil.workflow.TaskForm;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskQuery;
import tools.jackson.databind.JsonNode;

/** The work queue and the drawn process. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Tasks")
class TaskController {

    private final TaskManagement tasks;
    private final ProcessViews processes;
    private final CaseQueries cases;
    private final AccountManagement accounts;
    private final Clock clock;

    TaskController(
            TaskManagement tasks, ProcessViews processes, CaseQueries cases, AccountManagement accounts, Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A task that was completed, and where the case stands now.
     *
     * @param id the task
     * @param key which step
     * @param outcome with which outcome
     * @param caseRef the case
     * @param stage the stage that it has now
     * @param next the tasks that wait on the case now
     */
    record Completed(String id, String key, String outcome, String caseRef, Stage stage, List<TaskJson> next) {}

    @GetMapping("/tasks")
    @Operation(summary = "The work queue, the most urgent and earliest due first")
    Listing<TaskJson> list(
            @Parameter(schema = @Schema(allowableValues = {"mine", "team", "overdue", "unassigned"}))
                    @RequestParam(required = false)
                    @Nullable
                    String scope,
            @RequestParam(required = false) @Nullable String caseRef,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var ref = Query.read("caseRef", caseRef, CaseRef::of);
        var asked = Query.choice("scope", scope, TaskQuery.Scope.class);
        var whole = ref == null ? TaskQuery.Scope.MINE : TaskQuery.Scope.TEAM;
        var page = tasks.list(new TaskQuery(asked == null ? whole : asked, ref, Query.text("after", after), limit));
        var names = accounts.displayNames();
        return Listing.of(page.items(), task -> TaskJson.of(task, names, clock.instant()), page.next());
    }

    @GetMapping("/tasks/{id}")
    @Operation(summary = "One task, with the outcomes and fields that completing it takes")
    TaskJson get(@PathVariable TaskId id) {
        return TaskJson.of(tasks.get(id), accounts.displayNames(), clock.instant());
    }

    @PostMapping("/tasks/{id}/claim")
    @Operation(summary = "Take a task into your own hands")
    TaskJson claim(@PathVariable TaskId id) {
        tasks.claim(id);
        return get(id);
    }

    @PostMapping("/tasks/{id}/release")
    @Operation(summary = "Give a task back to the queue")
    TaskJson release(@PathVariable TaskId id) {
        tasks.release(id);
        return get(id);
    }

    @PostMapping("/tasks/{id}/complete")
    @Operation(summary = "Complete a task: {outcome, comment, …} and what else the step asks for")
    Completed complete(
            @PathVariable TaskId id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @io.swagger.v3.oas.annotations.media.Content(
                                            schema = @Schema(implementation = CompletionRequest.Described.class)))
                    @RequestBody
                    JsonNode body) {
        var completion = CompletionRequest.read(body);
        var task = tasks.get(id);
        CompletionRequest.refuseUnknown(completion, TaskForm.of(task.key()));
        tasks.complete(id, completion);
        var names = accounts.displayNames();
        var next = tasks.list(TaskQuery.of(task.caseRef())).items().stream()
                .map(waiting -> TaskJson.of(waiting, names, clock.instant()))
                .toList();
        return new Completed(
                id.value(),
                task.key(),
                completion.outcome(),
                task.caseRef().toString(),
                cases.details(task.caseRef()).stage(),
                next);
    }

    @GetMapping("/cases/{ref}/process")
    @Operation(summary = "The drawn process of a case: its models, where it stands, who did what, which rules decided")
    ProcessJson process(@PathVariable CaseRef ref) {
        return ProcessJson.of(processes.of(ref), accounts.displayNames());
    }
}
