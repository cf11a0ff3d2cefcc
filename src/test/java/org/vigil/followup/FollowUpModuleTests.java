package org.vigil.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseDetails;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
class FollowUpModuleTests {

    @Autowired
    private FollowUpManagement followUp;

    @Autowired
    private HearingManagement hearings;

    @Autowired
    private Staff staff;

    private SignedInUser advocate;
    private SignedInUser coordinator;
    private CaseDetails onCase;

    @BeforeEach
    void staffAndCase() {
        advocate = staff.hire(Role.ADVOCATE);
        coordinator = staff.hire(Role.COORDINATOR);
        onCase = staff.openCase();
    }

    @Test
    void closesACaseByTwoPeople() {
        propose();

        staff.as(
                coordinator,
                () -> followUp.approveClosing(onCase.id(), ClosingDecision.APPROVE, "Seen the release order"));

        assertThat(staff.as(advocate, () -> followUp.closings(onCase.ref())))
                .singleElement()
                .matches(closing -> closing.decision() == ClosingDecision.APPROVE)
                .matches(closing -> coordinator.id().equals(closing.decidedBy()));
    }

    @Test
    void refusesApprovalByTheProposersOtherAccount() {
        propose();
        var sameHuman = staff.otherAccountOf(advocate, Role.COORDINATOR);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        sameHuman, () -> followUp.approveClosing(onCase.id(), ClosingDecision.APPROVE, "Good")))
                .matches(refusal -> refusal.code().equals("refusal.four-eyes.CLOSER"));
    }

    @Test
    void databaseRefusesApprovalByTheProposer() {
        propose();
        var approve =
                "update followup.closing set decision = 'APPROVE', comment = 'x', decided_at = now(), decided_by = ? where case_id = ?";

        assertThatThrownBy(() -> staff.sql(
                        advocate, approve, advocate.account(), onCase.id().value()))
                .hasStackTraceContaining("did not propose it");
        assertThatThrownBy(() -> staff.sql(
                        advocate, approve, coordinator.account(), onCase.id().value()))
                .hasStackTraceContaining("did not propose it");
    }

    @Test
    void letsAReturnedClosingBeProposedAgain() {
        propose();
        staff.as(coordinator, () -> followUp.approveClosing(onCase.id(), ClosingDecision.RETURN, "Is he really free?"));

        propose();

        assertThat(staff.as(advocate, () -> followUp.closings(onCase.ref()))).hasSize(2);
    }

    @Test
    void keepsEveryReviewWithItsNextDate() {
        staff.as(advocate, () -> followUp.review(onCase.id(), ReviewDecision.CONTINUE, "Still held", null));
        staff.as(
                advocate, () -> followUp.review(onCase.id(), ReviewDecision.SKIP, "The family asked us to wait", null));

        assertThat(staff.as(coordinator, () -> followUp.reviews(onCase.ref())))
                .hasSize(2)
                .allMatch(review -> review.nextDueAt() != null);
        assertThatThrownBy(() -> staff.sql(advocate, "delete from followup.review"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void listsHearingsAndRecordsWhatHappenedOnce() {
        var id = staff.as(
                advocate,
                () -> hearings.addHearing(
                        onCase.ref(),
                        new NewHearing(
                                FuzzyDate.parse("2032-11"), null, "City court of Dushanbe", HearingKind.TRIAL, null)));

        assertThat(staff.as(advocate, () -> hearings.between(LocalDate.of(2032, 11, 20), LocalDate.of(2032, 12, 1))))
                .extracting(ListedHearing::id)
                .contains(id);
        staff.as(advocate, () -> hearings.recordOutcome(id, HearingOutcome.ADJOURNED, "The judge was ill"));

        assertThat(staff.as(advocate, () -> hearings.list(onCase.ref())))
                .singleElement()
                .matches(listed -> listed.outcome() == HearingOutcome.ADJOURNED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(advocate, () -> hearings.recordOutcome(id, HearingOutcome.HELD, "No")));
        assertThatThrownBy(
                        () -> staff.sql(advocate, "update followup.hearing set court = 'x' where id = ?", id.value()))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void hidesFollowUpsOfACaseFromThoseWhoMayNotKnowOfIt() {
        propose();
        var stranger = staff.hireElsewhere(Role.COORDINATOR);

        assertThat(staff.count(
                        stranger,
                        "select count(*) from followup.closing where case_id = ?",
                        onCase.id().value()))
                .isZero();
        assertThat(staff.count(
                        stranger,
                        "select count(*) from followup.review where case_id = ?",
                        onCase.id().value()))
                .isZero();
    }

    private void propose() {
        staff.as(
                advocate,
                () -> followUp.review(onCase.id(), ReviewDecision.CLOSE, "He came home", CaseOutcome.RELEASED));
    }
}
