package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private final Colleagues colleagues;
    private final Clock clock;

    TaskController(
            TaskManagement tasks,
            ProcessViews processes,
            CaseQueries cases,
            AccountManagement accounts,
            Colleagues colleagues,
            Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.cases = cases;
        this.accounts = accounts;
        this.colleagues = colleagues;
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
    @Parameter(name = "scope", schema = @Schema(allowableValues = {"mine", "group", "team", "overdue", "unassigned"}))
    @Parameter(name = "caseRef", description = "Of one case; then the scope is team unless it is given")
    @Parameter(name = "kind", description = "Which step of the process: Task_ReviewRecord")
    @Parameter(name = "stage", description = "Stage of the case")
    @Parameter(name = "country", description = "Country of the case")
    @Parameter(name = "urgency", schema = @Schema(allowableValues = {"URGENT", "HIGH", "NORMAL"}))
    @Parameter(name = "risk", schema = @Schema(allowableValues = {"HIGH", "MEDIUM", "LOW"}))
    @Parameter(name = "holder", description = "User name of who holds it, or me, or nobody")
    @Parameter(name = "role", description = "Role that may do it")
    @Parameter(name = "tag", description = "A tag on the case")
    @Parameter(name = "team", description = "Name of the case's team")
    @Parameter(name = "dueWithin", description = "Due within so many days, or overdue")
    @Parameter(name = "q", description = "Part of a name or of a reference")
    @Parameter(name = "limit", schema = @Schema(type = "integer", defaultValue = "50"))
    @Parameter(name = "after", description = "What the page before gave as next")
    Listing<TaskJson> list(
            @Parameter(hidden = true) @RequestParam Map<String, String> address,
            @Parameter(hidden = true) @RequestParam(defaultValue = "50") int limit) {
        Query.text("after", address.get("after"));
        var whole = address.getOrDefault("caseRef", "").isBlank() ? TaskQuery.Scope.MINE : TaskQuery.Scope.TEAM;
        var page = tasks.list(TaskQuery.read(address, whole, limit, wrong -> {
            throw wrong;
        }));
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

    /**
     * To whom a task is handed, and why.
     *
     * @param to user name of a colleague
     * @param reason in a few words; mandatory
     */
    record HandOverRequest(@Nullable String to, @Nullable String reason) {}

    @PostMapping("/tasks/{id}/hand-over")
    @Operation(summary = "Hand a task to a colleague whose roles fit and whom four eyes do not keep away")
    TaskJson handOver(@PathVariable TaskId id, @RequestBody HandOverRequest body) {
        tasks.handOver(
                id, colleagues.require("to", body.to()), java.util.Objects.requireNonNullElse(body.reason(), ""));
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
