package org.vigil.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.access.Absence;
import org.vigil.access.AbsenceManagement;
import org.vigil.access.AccountManagement;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.access.SignedInUser;
import org.vigil.shared.UserId;

/** Into whose hands a task may come, and who may give it there. */
@Component
class Hands {

    private final TaskList tasks;
    private final FourEyes fourEyes;
    private final AccountManagement accounts;
    private final AbsenceManagement absences;
    private final Permissions permissions;
    private final TaskService engine;
    private final Clock clock;

    Hands(
            TaskList tasks,
            FourEyes fourEyes,
            AccountManagement accounts,
            AbsenceManagement absences,
            Permissions permissions,
            TaskService engine,
            Clock clock) {
        this.tasks = tasks;
        this.fourEyes = fourEyes;
        this.accounts = accounts;
        this.absences = absences;
        this.permissions = permissions;
        this.engine = engine;
        this.clock = clock;
    }

    /** Those for whom the caller stands in today. */
    List<UserId> standsInFor() {
        return absences.standingIn().stream().map(Absence::absent).toList();
    }

    /** Whoever holds a task gives it on, or stands in for the holder, or coordinates; an open one whoever may do it. */
    boolean mayGive(TaskView task, SignedInUser user) {
        var holder = task.assignee();
        var own = holder == null
                ? user.roles().stream().anyMatch(task.roles()::contains)
                : holder.equals(user.id()) || standsInFor().contains(holder);
        return own || permissions.holds(user, Permission.CASE_COORDINATE);
    }

    /** Why the task cannot come into these hands, as a code; nothing where it can. */
    @Nullable
    String hindrance(TaskView task, SignedInUser to) {
        if (to.id().equals(task.assignee())) {
            return "refusal.hand-over.holds-it";
        }
        if (to.roles().stream().noneMatch(task.roles()::contains)) {
            return "refusal.hand-over.role";
        }
        if (!tasks.mayKnow(task.caseId(), to.id())) {
            return "refusal.hand-over.need-to-know";
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var away = absences.list();
        if (away.stream().anyMatch(absence -> absence.absent().equals(to.id()) && absence.covers(today))) {
            return "refusal.hand-over.away";
        }
        return bars(
                task, to, away.stream().filter(absence -> absence.covers(today)).toList());
    }

    /** Why four eyes keep a task that nobody holds from somebody, as a code; nothing where they do not. */
    @Nullable
    String barred(TaskView task, SignedInUser user) {
        return bars(task, user, List.of());
    }

    private @Nullable String bars(TaskView task, SignedInUser to, List<Absence> away) {
        var notAmong = tasks.notAmong(task.id());
        var waiting = notAmong.isEmpty()
                ? null
                : engine.createTaskQuery().taskId(task.id().value()).singleResult();
        if (waiting == null) {
            return null;
        }
        var own = fourEyes.barred(task.caseId(), waiting.getExecutionId(), to.holder(), notAmong);
        if (own.isPresent()) {
            return "refusal.hand-over.four-eyes." + own.get();
        }
        for (var absent : inPlaceOf(task, to, away)) {
            var other = fourEyes.barred(task.caseId(), waiting.getExecutionId(), accounts.holderOf(absent), notAmong);
            if (other.isPresent()) {
                return "refusal.hand-over.stand-in." + other.get();
            }
        }
        return null;
    }

    /** In whose place they would hold it: whoever they took it over from before, and the absent holder. */
    private List<UserId> inPlaceOf(TaskView task, SignedInUser to, List<Absence> away) {
        var absents = new ArrayList<>(tasks.standInsOn(task.id(), to.id()));
        away.stream()
                .filter(absence -> absence.absent().equals(task.assignee())
                        && absence.substitute().equals(to.id()))
                .map(Absence::absent)
                .forEach(absents::add);
        return absents;
    }
}
