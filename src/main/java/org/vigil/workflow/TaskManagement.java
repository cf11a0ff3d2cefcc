package org.vigil.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** The work queue: what waits, who holds it, and completing it. A person's action and its process step commit together. */
@Service
@Transactional
public class TaskManagement {

    /** The count that stands for itself and for anything more. */
    public static final int MOST_COUNTED = TaskList.MOST_COUNTED;

    private static final Duration LATEST_DUE = Duration.ofDays(366);

    private final TaskList tasks;
    private final Hands hands;
    private final DueDates dueDates;
    private final FourEyes fourEyes;
    private final CaseQueries cases;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final org.camunda.bpm.engine.TaskService engine;
    private final HistoryService history;
    private final LibertyWatch liberty;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, TaskStep> steps;

    TaskManagement(
            TaskList tasks,
            Hands hands,
            DueDates dueDates,
            FourEyes fourEyes,
            CaseQueries cases,
            AccountManagement accounts,
            CurrentUser currentUser,
            org.camunda.bpm.engine.TaskService engine,
            HistoryService history,
            LibertyWatch liberty,
            ApplicationEventPublisher events,
            Clock clock,
            List<TaskStep> steps) {
        this.tasks = tasks;
        this.hands = hands;
        this.dueDates = dueDates;
        this.fourEyes = fourEyes;
        this.cases = cases;
        this.accounts = accounts;
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
        return tasks.find(query, currentUser.require(), hands.standsInFor());
    }

    /** How many tasks each scope holds for the one who asks; {@link #MOST_COUNTED} stands for more. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public Map<TaskQuery.Scope, Integer> counts(TaskFilter filter) {
        var user = currentUser.require();
        var absents = hands.standsInFor();
        var counts = new EnumMap<TaskQuery.Scope, Integer>(TaskQuery.Scope.class);
        for (var scope : TaskQuery.Scope.values()) {
            counts.put(scope, tasks.count(new TaskQuery(scope, filter, null, 1), user, absents));
        }
        return counts;
    }

    /** How many tasks a filter finds; {@link #MOST_COUNTED} stands for more. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public int count(TaskQuery query) {
        return tasks.count(query, currentUser.require(), hands.standsInFor());
    }

    /** The kinds of task that there are. */
    @RequiresPermission(Permission.TASK_WORK)
    public List<String> kinds() {
        return steps.keySet().stream().sorted().toList();
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

    /**
     * Takes a task into one's own hands: one that nobody holds, or one of somebody absent for whom the caller stands in. Four eyes
     * then look at both.
     *
     * @throws Refusal (conflict) when somebody else holds it, or four eyes keep the caller from it: the code says why
     */
    @RequiresPermission(Permission.TASK_WORK)
    public void claim(TaskId id) {
        var user = currentUser.require();
        var task = get(id);
        requireRole(task, user);
        var holder = task.assignee();
        if (user.id().equals(holder)) {
            return;
        }
        if (holder != null && !hands.standsInFor().contains(holder)) {
            throw Refusal.conflict("refusal.task-held");
        }
        refuse(toYou(holder == null ? hands.barred(task, user) : hands.hindrance(task, user)));
        if (!tasks.assign(id, user.id(), holder)) {
            throw Refusal.conflict("refusal.task-held");
        }
        events.publishEvent(new TaskEvent(
                task.caseId(), holder == null ? "TASK_CLAIMED" : "TASK_TAKEN_OVER", id.value(), task.key()));
    }

    /** The same refusal, said to the person themself. */
    private static @Nullable String toYou(@Nullable String hindrance) {
        return hindrance == null
                ? null
                : hindrance
                        .replace("hand-over.four-eyes", "four-eyes")
                        .replace("hand-over.stand-in", "four-eyes.stand-in");
    }

    private static void refuse(@Nullable String hindrance) {
        if (hindrance != null) {
            throw Refusal.conflict(hindrance);
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
     * Hands a task to a colleague.
     *
     * @throws Refusal (conflict) when the task is not the caller's to give, or cannot come into these hands: the code says why
     */
    @RequiresPermission(Permission.TASK_WORK)
    public void handOver(TaskId id, UserId to, String reason) {
        var user = currentUser.require();
        requireWaiting(id);
        var task = get(id);
        var why = Reason.of(reason);
        var colleague = accounts.refresh(to).orElseThrow(() -> Refusal.invalid("to", "refusal.hand-over.nobody"));
        if (!hands.mayGive(task, user)) {
            throw Refusal.conflict("refusal.hand-over.not-yours");
        }
        refuse(hands.hindrance(task, colleague));
        tasks.rememberHandOver(task, to, why, user.id());
        if (!tasks.assign(id, to, task.assignee())) {
            throw Refusal.conflict("refusal.task-held");
        }
        events.publishEvent(new TaskEvent(task.caseId(), "TASK_HANDED_OVER", id.value(), task.key() + "," + to));
    }

    /** The colleagues to whom a task might be handed, those first who can take it; each other one with the reason. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(TaskId id) {
        var task = get(id);
        return accounts.caseStaff().stream()
                .map(person -> new Colleague(
                        person.id(),
                        person.username(),
                        person.displayName(),
                        person.roles(),
                        hands.hindrance(task, person)))
                .sorted(Comparator.comparing(colleague -> colleague.hindrance() != null))
                .toList();
    }

    /** The last time that each of these tasks was handed over, where it was. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public Map<TaskId, HandOver> lastHandOvers(List<TaskId> ids) {
        return tasks.lastHandOvers(ids);
    }

    /**
     * Sets by when a task is to be done; its escalation moves with it.
     *
     * @throws Refusal (invalid) when that is past or more than a year away
     */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public void changeDue(TaskId id, Instant due) {
        requireWaiting(id);
        var task = get(id);
        requireDue(due, clock.instant());
        dueDates.move(task, due);
        events.publishEvent(new TaskDueChanged(task.caseId(), id, task.key(), due));
    }

    /** Locks the task for the rest of the transaction. */
    private void requireWaiting(TaskId id) {
        if (tasks.lock(id).isEmpty()) {
            throw goneOrUnknown(id);
        }
    }

    static void requireDue(Instant due, Instant now) {
        if (!due.isAfter(now) || due.isAfter(now.plus(LATEST_DUE))) {
            throw Refusal.invalid("due", "refusal.due");
        }
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
        fourEyes.check(
                task.caseId(), waiting.getExecutionId(), user, tasks.standInsOn(id, user.id()), locked.notAmong());
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
