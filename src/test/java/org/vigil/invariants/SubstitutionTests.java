package org.vigil.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Absence;
import org.vigil.access.AbsenceManagement;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.shared.Refusal;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskFilter;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskQuery;
import org.vigil.workflow.TaskQuery.Scope;

/** Four eyes follow the person: whoever stands in is kept away by what keeps the absent person away, and by what they did themself. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class SubstitutionTests {

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Autowired
    private AbsenceManagement absences;

    @Autowired
    private TaskManagement tasks;

    @Test
    void letsTheSubstituteSeeAndTakeTheTasksOfTheAbsentPerson() {
        var absent = staff.hire(Role.REVIEWER);
        var substitute = staff.hire(Role.REVIEWER);
        var task = reviewHeldBy(absent, "Held While Away");
        refuses("refusal.task-held", () -> staff.as(substitute, () -> tasks.claim(task)));

        away(absent, substitute);

        assertThat(mine(substitute)).contains(task);
        staff.as(substitute, () -> tasks.claim(task));
        assertThat(staff.as(substitute, () -> tasks.get(task).assignee())).isEqualTo(substitute.id());
        staff.as(substitute, () -> tasks.complete(task, approve()));
    }

    @Test
    void lendsNoRoleAndNothingBeforeTheFirstOrAfterTheLastDay() {
        var absent = staff.hire(Role.REVIEWER, Role.ADVOCATE);
        var other = staff.hire(Role.ADVOCATE);
        var later = staff.hire(Role.REVIEWER);
        var task = reviewHeldBy(absent, "Held Without The Role");
        var now = away(absent, other);

        refuses("refusal.task-role", () -> staff.as(other, () -> tasks.claim(task)));

        staff.as(absent, () -> absences.end(now.id()));
        staff.as(absent, () -> absences.record(absent.id(), later.id(), today().plusDays(1), today().plusDays(9)));
        refuses("refusal.task-held", () -> staff.as(later, () -> tasks.claim(task)));
        assertThat(mine(later)).doesNotContain(task);
    }

    @Test
    void keepsAwayTheSubstituteOfWhoeverHadAPart() {
        var opener = staff.hire(Role.INTAKE, Role.REVIEWER);
        var substitute = staff.hire(Role.REVIEWER);
        var independent = staff.hire(Role.REVIEWER);
        var ref = path.caseInReview("Opened By The Absent");
        var task = TaskId.of(path.task(ref, "Task_ReviewRecord"));
        staff.as(opener, () -> tasks.claim(task));
        had(ref, opener, "EDITOR");
        away(opener, substitute);

        refuses("refusal.four-eyes.stand-in.EDITOR", () -> staff.as(substitute, () -> tasks.claim(task)));
        refuses(
                "refusal.hand-over.stand-in.EDITOR",
                () -> staff.as(
                        staff.named("coordinator"), () -> tasks.handOver(task, substitute.id(), "Somebody has to")));

        staff.as(staff.named("coordinator"), () -> tasks.handOver(task, independent.id(), "Nobody else is left"));
        staff.as(independent, () -> tasks.complete(task, approve()));
    }

    @Test
    void keepsAwayTheSubstituteForWhatTheyDidThemself() {
        var absent = staff.hire(Role.REVIEWER);
        var substitute = staff.hire(Role.INTAKE, Role.REVIEWER);
        var ref = path.caseInReview("Edited By The Substitute");
        had(ref, substitute, "EDITOR");
        var task = TaskId.of(path.task(ref, "Task_ReviewRecord"));
        staff.as(absent, () -> tasks.claim(task));
        away(absent, substitute);

        refuses("refusal.four-eyes.EDITOR", () -> staff.as(substitute, () -> tasks.claim(task)));
        refuses(
                "refusal.hand-over.four-eyes.EDITOR",
                () -> staff.as(absent, () -> tasks.handOver(task, substitute.id(), "I am away")));
    }

    /** What the absent person did after the take-over counts as well; and giving the task back does not wash it off. */
    @Test
    void remembersInWhosePlaceATaskWasTaken() {
        var absent = staff.hire(Role.INTAKE, Role.REVIEWER);
        var substitute = staff.hire(Role.REVIEWER);
        var ref = path.caseInReview("Taken And Given Back");
        var task = TaskId.of(path.task(ref, "Task_ReviewRecord"));
        staff.as(absent, () -> tasks.claim(task));
        var absence = away(absent, substitute);
        staff.as(substitute, () -> tasks.claim(task));
        had(ref, absent, "EDITOR");

        staff.as(substitute, () -> tasks.release(task));
        staff.as(absent, () -> absences.end(absence.id()));

        refuses("refusal.four-eyes.stand-in.EDITOR", () -> staff.as(substitute, () -> tasks.claim(task)));
        refuses("refusal.four-eyes.stand-in.EDITOR", () -> staff.as(substitute, () -> tasks.complete(task, approve())));
    }

    @Test
    void keepsAwayTheOtherAccountOfTheSubstitute() {
        var absent = staff.hire(Role.INTAKE, Role.REVIEWER);
        var substitute = staff.hire(Role.REVIEWER);
        var ref = path.caseInReview("Taken By Two Accounts");
        var task = TaskId.of(path.task(ref, "Task_ReviewRecord"));
        staff.as(absent, () -> tasks.claim(task));
        away(absent, substitute);
        staff.as(substitute, () -> tasks.claim(task));
        had(ref, absent, "EDITOR");
        staff.as(substitute, () -> tasks.release(task));
        var otherAccount = staff.otherAccountOf(substitute, Role.REVIEWER);

        refuses(
                "refusal.four-eyes.stand-in.EDITOR",
                () -> staff.as(otherAccount, () -> tasks.complete(task, approve())));
    }

    // The database by itself, asked as the application's role.

    @Test
    void refusesTheSubstitutesDecisionInSql() {
        var absent = staff.hire(Role.INTAKE, Role.REVIEWER);
        var substitute = staff.hire(Role.REVIEWER);
        var free = staff.hire(Role.REVIEWER);
        var ref = path.caseInReview("Decided In SQL");
        var task = path.task(ref, "Task_ReviewRecord");
        staff.as(absent, () -> tasks.claim(TaskId.of(task)));
        had(ref, absent, "EDITOR");
        away(absent, substitute);
        assertThat(move(substitute, task, substitute)).isEqualTo(1);

        denied(() -> step(substitute, task), "stands in for somebody who had a part");
        denied(() -> review(substitute, ref), "opened, edited or verified");
        assertThatCode(() -> review(free, ref)).doesNotThrowAnyException();
    }

    @Test
    void recordsInWhosePlaceATaskWasTakenByTheDatabaseAlone() {
        var absent = staff.hire(Role.REVIEWER);
        var substitute = staff.hire(Role.REVIEWER);
        var task = reviewHeldBy(absent, "Recorded By The Database").value();
        away(absent, substitute);

        denied(
                () -> staff.sql(
                        substitute,
                        "insert into workflow.stand_in select id, case_id, ?, ?, gen_random_uuid(), created_at from workflow.task_view limit 1",
                        absent.account(),
                        substitute.account()),
                "permission denied");
        staff.sql(substitute, "update workflow.task_view set assignee = ? where id = ?", substitute.account(), task);
        denied(
                () -> staff.sql(
                        substitute,
                        "update workflow.task_view set assigned_at = null, assignee = null where id = ?",
                        task),
                "says when it was");
        assertThat(owner.sql()
                        .sql("select count(*) from workflow.stand_in where task_id = ? and absent = ?")
                        .params(task, absent.account())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        denied(() -> staff.sql(substitute, "delete from workflow.stand_in"), "permission denied");
    }

    @Test
    void refusesAbsencesInAnothersNameAndOfOneself() {
        var somebody = staff.hire(Role.REVIEWER);
        var colleague = staff.hire(Role.REVIEWER);
        var other = staff.otherAccountOf(somebody, Role.REVIEWER);
        var insert =
                "insert into access.absence values (gen_random_uuid(), ?, ?, '2027-01-01', '2027-01-02', ?, '2026-01-01')";

        denied(
                () -> staff.sql(colleague, insert, somebody.account(), colleague.account(), colleague.account()),
                "absent person or a coordinator");
        denied(
                () -> staff.sql(somebody, insert, somebody.account(), colleague.account(), colleague.account()),
                "the one who acts");
        denied(
                () -> staff.sql(somebody, insert, somebody.account(), other.account(), somebody.account()),
                "nobody stands in for themself");
        assertThat(staff.sql(somebody, insert, somebody.account(), colleague.account(), somebody.account()))
                .isEqualTo(1);
        denied(
                () -> staff.sql(somebody, insert, somebody.account(), colleague.account(), somebody.account()),
                "one_substitute_at_a_time");
        assertThat(staff.count(staff.named("auditor"), "select count(*) from access.absence"))
                .isZero();
    }

    @Test
    void saysWhySomebodyCannotStandIn() {
        var absent = staff.hire(Role.REVIEWER);
        var wrongRole = staff.hire(Role.ADVOCATE);
        var same = staff.otherAccountOf(absent, Role.REVIEWER);
        var fits = staff.hire(Role.REVIEWER);

        invalid("refusal.absence.roles", () -> away(absent, wrongRole));
        invalid("refusal.absence.same-person", () -> away(absent, same));
        refuses(
                "refusal.absence.not-yours",
                () -> staff.as(fits, () -> absences.record(absent.id(), fits.id(), today(), today())));
        invalid(
                "refusal.absence.days",
                () -> staff.as(absent, () -> absences.record(absent.id(), fits.id(), today(), today().minusDays(1))));
        away(absent, fits);
        invalid("refusal.absence.twice", () -> away(absent, fits));
        var third = staff.hire(Role.REVIEWER);
        invalid("refusal.absence.away-too", () -> away(third, absent));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Completion approve() {
        return new Completion("APPROVE", "Every fact stands", Map.of());
    }

    private Absence away(SignedInUser absent, SignedInUser substitute) {
        return staff.as(absent, () -> absences.record(absent.id(), substitute.id(), today(), today().plusDays(9)));
    }

    private TaskId reviewHeldBy(SignedInUser holder, String name) {
        var task = TaskId.of(path.task(path.caseInReview(name), "Task_ReviewRecord"));
        staff.as(holder, () -> tasks.claim(task));
        return task;
    }

    private List<TaskId> mine(SignedInUser user) {
        return staff.as(
                user,
                () -> tasks
                        .list(new TaskQuery(
                                Scope.MINE,
                                TaskFilter.read(Map.of("kind", "Task_ReviewRecord"), wrong -> {}),
                                null,
                                200))
                        .items()
                        .stream()
                        .map(task -> task.id())
                        .toList());
    }

    /** As if that person had done it: the contribution as the database writes it. */
    private void had(String ref, SignedInUser person, String kind) {
        owner.sql()
                .sql("""
                        insert into cases.contribution (case_id, user_id, holder, kind)
                        select id, ?, ?, ? from cases.detention_case where ref = ?""")
                .params(person.account(), person.holder(), kind, ref)
                .update();
    }

    private int move(SignedInUser actor, String task, SignedInUser to) {
        return staff.sql(
                actor,
                "update workflow.task_view set assignee = ?, assigned_at = ? where id = ?",
                to.account(),
                OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC),
                task);
    }

    private int step(SignedInUser actor, String task) {
        return staff.sql(actor, """
                insert into workflow.step_taken (id, task_id, key, case_id, outcome, comment, record_version, by_user, at)
                select ?, id, key, case_id, 'APPROVE', 'Fine', 1, ?, created_at from workflow.task_view where id = ?""", UUID.randomUUID(), actor.account(), task);
    }

    private int review(SignedInUser actor, String ref) {
        return staff.sql(actor, """
                insert into verification.review_decision (id, case_id, decision, comment, reviewer, record_version, at)
                select ?, id, 'APPROVE', 'Fine', ?, record_version, ? from cases.detention_case where ref = ?""", UUID.randomUUID(), actor.account(), OffsetDateTime.now(ZoneOffset.UTC), ref);
    }

    private static void refuses(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static void invalid(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt)
                .extracting(Refusal::nearestCode)
                .isEqualTo(code);
    }

    private static void denied(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).satisfies(refusal -> {
            var root = refusal;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            assertThat(root.getMessage()).contains(reason);
        });
    }
}
