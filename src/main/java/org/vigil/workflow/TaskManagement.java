package org.vigil.workflow;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The work queue: what waits, who holds it, and completing it. A person's action and its process step commit together. */
@Service
@Transactional
public class TaskManagement {

    private final TaskList tasks;
    private final FourEyes fourEyes;
    private final CaseQueries cases;
    private final CurrentUser currentUser;
    private final org.camunda.bpm.engine.TaskService engine;
    private final HistoryService history;
    private final LibertyWatch liberty;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, TaskStep> steps;

    TaskManagement(
            TaskList tasks,
            FourEyes fourEyes,
            CaseQueries cases,
            CurrentUser currentUser,
            org.camunda.bpm.engine.TaskService engine,
            HistoryService history,
            LibertyWatch liberty,
            ApplicationEventPublisher events,
            Clock clock,
            List<TaskStep> steps) {
        this.tasks = tasks;
        this.fourEyes = fourEyes;
        this.cases = cases;
        this.currentUser = currentUser;
        this.engine = engine;
        this.history = history;
        this.liberty = liberty;
        this.events = events;
        this.clock = clock;
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(TaskStep::key, Function.identity()));
    }

    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public TaskPage list(TaskQuery query) {
        return tasks.find(query, currentUser.require());
    }

    /** How many tasks each scope holds for the one who asks. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public Map<TaskQuery.Scope, Integer> counts() {
        return tasks.counts(currentUser.require());
    }

    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public TaskView get(TaskId id) {
        return tasks.byId(id).orElseThrow(() -> goneOrUnknown(id));
    }

    /** The task of one kind that waits on an advocacy action. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public TaskId ofAction(UUID actionId, String key) {
        return tasks.ofAction(actionId, key).orElseThrow(() -> Refusal.conflict("refusal.task-not-waiting"));
    }

    /** The steps that people completed on a case, oldest first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<StepTaken> stepsOf(CaseRef ref) {
        return tasks.stepsOf(cases.details(ref).id());
    }

    /** Takes a task into one's own hands. */
    @RequiresPermission(Permission.TASK_WORK)
    public void claim(TaskId id) {
        var user = currentUser.require();
        var task = get(id);
        requireRole(task, user);
        if (!user.id().equals(task.assignee())) {
            if (task.assignee() != null || !tasks.assign(id, user.id(), null)) {
                throw Refusal.conflict("refusal.task-held");
            }
            events.publishEvent(new TaskEvent(task.caseId(), "TASK_CLAIMED", id.value(), task.key()));
        }
    }

    /** Gives a task back to the queue. */
    @RequiresPermission(Permission.TASK_WORK)
    public void release(TaskId id) {
        var user = currentUser.require();
        var task = get(id);
        if (!tasks.assign(id, null, user.id())) {
            throw Refusal.conflict("refusal.task-not-held");
        }
        events.publishEvent(new TaskEvent(task.caseId(), "TASK_RELEASED", id.value(), task.key()));
    }

    /**
     * Completes a task: the case's rule, its record and the process move in one transaction, or none of them does.
     *
     * @throws Refusal (conflict) when it was done already, somebody else holds it, the record has changed since, or a second
     *     person is needed; (invalid) when the outcome is none of the task's or a field is missing
     */
    @RequiresPermission(Permission.TASK_WORK)
    public void complete(TaskId id, Completion completion) {
        var user = currentUser.require();
        var locked = tasks.lock(id).orElseThrow(() -> goneOrUnknown(id));
        var task = get(id);
        requireRole(task, user);
        if (task.assignee() != null && !task.assignee().equals(user.id())) {
            throw Refusal.conflict("refusal.task-held");
        }
        if (!task.outcomes().contains(completion.outcome())) {
            throw Refusal.invalid("outcome", "refusal.outcome", String.join(", ", task.outcomes()));
        }
        var seen = completion.caseVersion();
        if (seen != null && seen != task.recordVersion()) {
            throw Refusal.conflict("refusal.record-changed");
        }
        var waiting = engine.createTaskQuery().taskId(id.value()).singleResult();
        if (waiting == null) {
            throw goneOrUnknown(id);
        }
        fourEyes.check(task.caseId(), waiting.getExecutionId(), user, locked.notAmong());
        step(task.key()).complete(task, completion);
        tasks.remember(task, completion, user.id(), clock.instant());
        events.publishEvent(
                new TaskEvent(task.caseId(), "TASK_COMPLETED", id.value(), task.key() + "=" + completion.outcome()));
        try {
            engine.complete(id.value(), variables(task, locked, completion, user));
            liberty.look(task.caseId());
        } catch (OptimisticLockingException | NullValueException e) {
            throw Refusal.conflict("refusal.task-done");
        }
    }

    private static Map<String, Object> variables(
            TaskView task, TaskList.Locked locked, Completion completion, SignedInUser user) {
        var who = user.id().toString();
        var variables = new HashMap<String, Object>();
        variables.put(locked.outcomeVariable(), completion.outcome());
        variables.put(CaseVariable.completerOf(task.key()), who);
        if (completion.outcome().equals(FourEyes.CLOSING)) {
            variables.put(CaseVariable.completerOf(FourEyes.CLOSING), who);
        }
        return variables;
    }

    private TaskStep step(String key) {
        var step = steps.get(key);
        if (step == null) {
            throw new IllegalStateException("No step is written for " + key);
        }
        return step;
    }

    private static void requireRole(TaskView task, SignedInUser user) {
        if (user.roles().stream().noneMatch(task.roles()::contains)) {
            throw Refusal.forbidden("refusal.task-role");
        }
    }

    /** A task that was there on a case that the caller may know of is a conflict; any other does not exist. */
    private Refusal goneOrUnknown(TaskId id) {
        if (tasks.wasCompleted(id)) {
            return Refusal.conflict("refusal.task-done");
        }
        var gone = history.createHistoricTaskInstanceQuery().taskId(id.value()).singleResult();
        if (gone == null) {
            return Refusal.notFound();
        }
        var process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(gone.getProcessInstanceId())
                .singleResult();
        cases.details(CaseRef.of(process.getBusinessKey()));
        return Refusal.conflict("refusal.task-not-waiting");
    }
}
