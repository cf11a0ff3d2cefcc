package org.vigil.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AbsenceManagement;
import org.vigil.access.CurrentUser;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.cases.Contribution;
import org.vigil.cases.Contributions;
import org.vigil.shared.UserId;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskView;

/** Puts together the page of one task: the case beside the decision, and whether the reader may take it. */
@Component
@Transactional(readOnly = true)
class TaskPagesReader {

    private static final Set<String> DANGEROUS = Set.of("REJECT", "OUT_OF_SCOPE", "WITHHOLD");
    private static final Set<String> FORWARD = Set.of(
            "IN_SCOPE",
            "PROPOSE",
            "APPROVE",
            "SUBMIT",
            "SENT",
            "DONE",
            "CONTINUE",
            "RECORDED",
            "COMMENTED",
            "LEARNT",
            "CHASE",
            "ACT",
            "UPDATE",
            "PREPARE_AGAIN");

    private final TaskManagement tasks;
    private final CaseViews views;
    private final TaskPagesDecisions decisions;
    private final Contributions contributions;
    private final AdvocacyManagement actions;
    private final AbsenceManagement absences;
    private final CurrentUser currentUser;

    TaskPagesReader(
            TaskManagement tasks,
            CaseViews views,
            TaskPagesDecisions decisions,
            Contributions contributions,
            AdvocacyManagement actions,
            AbsenceManagement absences,
            CurrentUser currentUser) {
        this.tasks = tasks;
        this.views = views;
        this.decisions = decisions;
        this.contributions = contributions;
        this.actions = actions;
        this.absences = absences;
        this.currentUser = currentUser;
    }

    TaskView task(TaskId id) {
        return tasks.get(id);
    }

    TaskPagesModel page(TaskId id, CaseViewTyped typed) {
        var task = tasks.get(id);
        var words = views.words();
        var file = views.file(task.caseRef(), null);
        return new TaskPagesModel(
                line(task, words), views.view(file, null, words), decisions.of(task, file, typed, words), typed);
    }

    private TaskPagesModel.Task line(TaskView task, CaseViewWords words) {
        var hindrance = hindrance(task, words);
        var assignee = task.assignee();
        return new TaskPagesModel.Task(
                task.id().value(),
                task.key(),
                words.code("step", task.key()),
                words.code("intro", task.key()),
                words.due(task.due()),
                words.dueLevel(task.due()),
                task.due().toString(),
                assignee == null ? null : words.who(assignee),
                currentUser.id().equals(assignee),
                hindrance == null,
                hindrance,
                standsInFor(assignee) && currentUser.require().roles().stream().anyMatch(task.roles()::contains),
                task.outcomes().stream()
                        .map(code -> new TaskPagesModel.Outcome(
                                code, words.say("button." + task.key() + "." + code), tone(code)))
                        .toList(),
                words.code("comment", task.key()));
    }

    private static String tone(String outcome) {
        return DANGEROUS.contains(outcome) ? "danger" : FORWARD.contains(outcome) ? "primary" : "plain";
    }

    /** Why the reader cannot complete it; the use cases, the process and the database ask again. */
    private @Nullable String hindrance(TaskView task, CaseViewWords words) {
        var user = currentUser.require();
        var assignee = task.assignee();
        if (user.roles().stream().noneMatch(task.roles()::contains)) {
            return words.say("hindrance.role");
        }
        if (assignee != null && !assignee.equals(user.id())) {
            return words.say(standsInFor(assignee) ? "hindrance.away" : "hindrance.held", words.who(assignee));
        }
        var was = contributions.of(task.caseId(), user);
        return kept(task.key()).stream()
                .filter(was::contains)
                .findFirst()
                .map(kind -> words.code("hindrance", kind))
                .orElseGet(() -> wroteAction(task) ? words.say("hindrance.ACTION_DRAFTER") : null);
    }

    private boolean standsInFor(@Nullable UserId holder) {
        return holder != null
                && absences.standingIn().stream()
                        .anyMatch(absence -> absence.absent().equals(holder));
    }

    private static List<Contribution> kept(String key) {
        return switch (key) {
            case "Task_ReviewRecord" ->
                List.copyOf(EnumSet.of(Contribution.OPENER, Contribution.EDITOR, Contribution.VERIFIER));
            case "Task_CheckSafety" ->
                List.copyOf(EnumSet.of(
                        Contribution.OPENER, Contribution.EDITOR, Contribution.VERIFIER, Contribution.REVIEWER));
            case "Task_ApproveClosing" -> List.of(Contribution.CLOSER);
            default -> List.of();
        };
    }

    private boolean wroteAction(TaskView task) {
        var action = task.actionId();
        return action != null && task.key().equals("Task_ApproveAction") && actions.isMine(new ActionId(action));
    }
}
