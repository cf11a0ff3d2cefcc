package org.vigil.year;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.ConflictIds;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskView;

/** People at their queue: they see what waits, take their time, sometimes too much of it, and do it. */
final class Desk {

    private static final int MOST_TRIES = 12;

    /** Steps before which all claims are decided. */
    private static final Set<String> VERIFYING = Set.of("Task_GradeSources", "Task_AssessNewInformation");

    private final Office office;
    private final Cast cast;
    private final YearSettings settings;
    private final Agenda agenda;
    private final Chronicle chronicle;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    Desk(Office office, Cast cast, YearSettings settings, Agenda agenda, Chronicle chronicle) {
        this.office = office;
        this.cast = cast;
        this.settings = settings;
        this.agenda = agenda;
        this.chronicle = chronicle;
    }

    /** What has come to wait on a case is put on somebody's agenda. */
    void look(World.Life life) {
        for (var task : waitingOn(life.ref())) {
            if (seen.add(task.id())) {
                var nth = occurrences.merge(life.ref() + task.key(), 1, Integer::sum);
                var dice = settings.dice("task", life.number(), task.key(), nth);
                var at = task.createdAt().plus(delay(task.createdAt(), task.due(), dice));
                agenda.add(later(at), life.number(), task.key() + " " + nth, () -> work(life, task.id(), nth, 0));
            }
        }
    }

    private Instant later(Instant at) {
        var now = office.clock().instant();
        return at.isAfter(now) ? at : now.plusSeconds(60);
    }

    /** Most is done in time, some of it late, a little so late that it is told to the coordinators. */
    private static Duration delay(Instant since, Instant due, Dice dice) {
        var given = Duration.between(since, due);
        var percent = dice.chance(80)
                ? dice.between(2, 90)
                : dice.chance(75) ? dice.between(105, 260) : dice.between(300, 900);
        var delay = given.multipliedBy(percent).dividedBy(100);
        return delay.compareTo(Duration.ofDays(45)) > 0 && percent > 100
                ? given.plus(dice.between(Duration.ofHours(2), Duration.ofDays(20)))
                : delay;
    }

    /** A task that waits, as far as its place on an agenda needs it. */
    private record Waiting(String id, String key, Instant createdAt, Instant due) {}

    private List<Waiting> waitingOn(CaseRef ref) {
        return office.owner()
                .sql()
                .sql(
                        "select id, key, created_at, due_at from workflow.task_view where case_ref = ? order by created_at, key")
                .param(ref.toString())
                .query((row, n) -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private void work(World.Life life, String id, int nth, int round) {
        if (waitingOn(life.ref()).stream().noneMatch(task -> task.id().equals(id))) {
            chronicle.count("overtaken");
            return;
        }
        var looker = cast.one(Role.COORDINATOR, office.clock().instant(), settings.dice("look"));
        var task = cast.as(looker, () -> office.tasks().get(TaskId.of(id)));
        var now = office.clock().instant();
        var dice = settings.dice("work", life.number(), task.key(), nth, round);
        var people = cast.forAnyOf(task.roles(), now, dice);
        for (var who : people) {
            if (tryWith(life, task, who, dice)) {
                chronicle.count("step", task.key());
                if (now.isAfter(task.due())) {
                    chronicle.count("late", task.key());
                }
                return;
            }
        }
        if (round >= MOST_TRIES) {
            chronicle.broke(life.ref() + ": nobody can do " + task.key());
            return;
        }
        if (round % 4 == 3) {
            cast.hireOne(task.roles().iterator().next());
            chronicle.count("hired because all had had a part");
        }
        agenda.add(
                now.plus(Duration.ofHours(20)),
                life.number(),
                task.key() + " " + nth,
                () -> work(life, id, nth, round + 1));
    }

    /** True when it is done, or has gone. */
    private boolean tryWith(World.Life life, TaskView task, SignedInUser who, Dice dice) {
        var now = office.clock().instant();
        var answers = new Answers(dice, now, life.earlierCase());
        var outcome = answers.outcome(task);
        var fields = answers.fields(task, outcome);
        for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                if (VERIFYING.contains(task.key())) {
                    verify(life, who, dice);
                }
                if (attempt == 0 && dice.chance(30)) {
                    cast.as(who, () -> claimed(task));
                }
                var completion = new Completion(outcome, Answers.SENTENCE, fields);
                cast.as(who, () -> completed(office.tasks(), task, completion));
                chronicle.count("outcome", task.key() + "=" + outcome);
                return true;
            } catch (Refusal refused) {
                chronicle.count("refusal", refused.nearestCode());
                if (refused.kind() == Refusal.Kind.INVALID && answers.mend(task, fields, refused)) {
                    continue;
                }
                if (refused.code().startsWith("refusal.four-eyes") || refused.kind() == Refusal.Kind.FORBIDDEN) {
                    giveBack(task, who);
                    return false;
                }
                outcome = answers.outcome(task);
                fields = answers.fields(task, outcome);
            }
        }
        return false;
    }

    /** Whoever took a task and finds that it is not theirs to do puts it back. */
    private void giveBack(TaskView task, SignedInUser who) {
        var holder = cast.as(who, () -> office.tasks().get(task.id())).assignee();
        if (who.id().equals(holder)) {
            cast.as(who, () -> {
                office.tasks().release(task.id());
                return true;
            });
        }
    }

    private boolean claimed(TaskView task) {
        office.tasks().claim(task.id());
        return true;
    }

    private static boolean completed(TaskManagement tasks, TaskView task, Completion completion) {
        tasks.complete(task.id(), completion);
        return true;
    }

    /** Grades what is new, decides every claim and closes what contradicts itself: one sitting. */
    private void verify(World.Life life, SignedInUser who, Dice dice) {
        var file = cast.as(who, () -> office.queries().file(life.ref(), null));
        for (var source : file.sources()) {
            if (source.source().grade().equals(SourceGrade.UNGRADED)) {
                cast.as(who, () -> {
                    office.cases()
                            .grade(source.id(), new SourceGrade(dice.one(List.of('A', 'B', 'C')), dice.between(1, 3)));
                    return true;
                });
            }
        }
        for (var recorded : file.claims()) {
            var claim = recorded.claim();
            if (claim.status() == ClaimStatus.PROPOSED) {
                var holds =
                        claim.scope() == ClaimScope.GROUP && dice.chance(50) ? "It names this person — twice" : null;
                cast.as(who, () -> {
                    office.cases().decide(claim.id(), ClaimStatus.ACCEPTED, "Read — and found", holds);
                    return true;
                });
            }
        }
        var open = cast.as(who, () -> office.queries().file(life.ref(), null))
                .dossier()
                .openConflicts();
        for (var conflict : open) {
            chronicle.count("contradiction closed");
            cast.as(who, () -> {
                office.cases()
                        .decide(
                                life.ref(),
                                ConflictIds.of(file.details().id(), conflict.key()),
                                ConflictDecision.Outcome.ACCEPTED_AS_UNCERTAIN,
                                null,
                                "Both stand — we do not know");
                return true;
            });
        }
    }
}
