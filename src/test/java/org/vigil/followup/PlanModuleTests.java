package org.vigil.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseDetails;
import org.vigil.shared.Refusal;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
@SuppressWarnings("NullAway.Init")
class PlanModuleTests {

    @Autowired
    private PlanManagement plans;

    @Autowired
    private Staff staff;

    private SignedInUser advocate;
    private CaseDetails onCase;

    @BeforeEach
    void staffAndCase() {
        advocate = staff.hire(Role.ADVOCATE);
        onCase = staff.openCase();
    }

    @Test
    void becomesATaskThatIsDueOnItsDay() {
        var due = Instant.now().plus(Duration.ofDays(20));
        var id = plan(due);

        assertThat(staff.count(
                        advocate,
                        "select count(*) from workflow.task_view where follow_up_id = ? and key = 'Task_DoFollowUp' and due_at > now() + interval '19 days'",
                        id.value()))
                .isEqualTo(1);
        assertThat(staff.as(advocate, () -> plans.list(onCase.ref())))
                .singleElement()
                .matches(FollowUp::isPlanned);
    }

    @Test
    void skipsForAReasonThatIsASentenceAndEndsOnce() {
        var id = plan(Instant.now().plus(Duration.ofDays(2)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> end(id, FollowUpResult.SKIPPED_WITH_REASON, "no"))
                .matches(refusal -> refusal.fields().get(0).field().equals("comment"));
        end(id, FollowUpResult.DONE, "The lawyer was let in");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> end(id, FollowUpResult.DONE, "Again"))
                .matches(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
    }

    @Test
    void refusesTheDayBeforeYesterday() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> plan(Instant.now().minus(Duration.ofDays(2))))
                .matches(refusal -> refusal.fields().get(0).field().equals("dueAt"));
    }

    @Test
    void databaseKeepsWhatWasPlannedAndDone() {
        var id = plan(Instant.now().plus(Duration.ofDays(2))).value();
        var other = staff.hire(Role.ADVOCATE);
        var skip = """
                update followup.follow_up set result = 'SKIPPED_WITH_REASON', comment = ?, by_user = ?, at = now() where id = ?""";

        assertThatThrownBy(() -> staff.sql(advocate, "update followup.follow_up set reason = 'x' where id = ?", id))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> staff.sql(advocate, skip, "short", advocate.account(), id))
                .hasStackTraceContaining("skipping_needs_a_reason");
        assertThatThrownBy(() -> staff.sql(advocate, skip, "long enough a reason", other.account(), id))
                .hasStackTraceContaining("by the one who acts");
        assertThat(staff.count(
                        staff.hireElsewhere(Role.ADVOCATE), "select count(*) from followup.follow_up where id = ?", id))
                .isZero();
    }

    private FollowUpId plan(Instant due) {
        return staff.as(
                advocate, () -> plans.plan(onCase.ref(), new NewFollowUp(FollowUpKind.HEALTH, due, "Ask the lawyer")));
    }

    private void end(FollowUpId id, FollowUpResult result, String comment) {
        staff.as(advocate, () -> plans.end(id, result, comment));
    }
}
