package org.vigil.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
class AdvocacyModuleTests {

    @Autowired
    private AdvocacyManagement advocacy;

    @Autowired
    private ReplyManagement replies;

    @Autowired
    private Staff staff;

    private SignedInUser drafter;
    private SignedInUser second;
    private CaseDetails onCase;

    @BeforeEach
    void staffAndCase() {
        drafter = staff.hire(Role.ADVOCATE);
        second = staff.hire(Role.ADVOCATE);
        onCase = staff.openCase();
    }

    @Test
    void carriesAnActionFromDraftToOutcome() {
        var id = draft(ActionKind.WGAD_PETITION);

        staff.as(second, () -> advocacy.decide(id, ActionDecision.RETURN, "Name the article of the covenant"));
        staff.as(drafter, () -> advocacy.revise(id, "A better text", "Article 9 named"));
        staff.as(second, () -> advocacy.decide(id, ActionDecision.APPROVE, "Good"));
        staff.as(drafter, () -> advocacy.markSent(id, SentHow.E_MAIL, "wgad@example.org", "Sent"));
        staff.as(drafter, () -> replies.record(id, aReply(null)));
        staff.as(drafter, () -> advocacy.assess(id, Impact.POSITIVE, "They answered at last"));

        var details = staff.as(second, () -> advocacy.get(id));
        assertThat(details.action().status()).isEqualTo(ActionStatus.DONE);
        assertThat(details.action().impact()).isEqualTo(Impact.POSITIVE);
        assertThat(details.action().text()).isEqualTo("A better text");
        assertThat(details.authors()).containsExactly(drafter.id());
        assertThat(details.replies()).hasSize(1);
        assertThat(details.steps())
                .extracting(ActionStep::status)
                .containsExactly(
                        ActionStatus.IN_REVIEW,
                        ActionStatus.RETURNED,
                        ActionStatus.IN_REVIEW,
                        ActionStatus.APPROVED,
                        ActionStatus.SENT,
                        ActionStatus.REPLIED,
                        ActionStatus.DONE);
    }

    @Test
    void awaitsTheReplyOfAPetitionForSixtyDays() {
        var id = approved(ActionKind.WGAD_PETITION);

        staff.as(drafter, () -> advocacy.markSent(id, SentHow.POST, "Geneva", "Sent"));

        assertThat(staff.as(drafter, () -> advocacy.replyDueAt(id)))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(59)), Instant.now().plus(Duration.ofDays(61)));
    }

    @Test
    void refusesApprovalByTheDrafter() {
        var id = draft(ActionKind.PUBLIC_APPEAL);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(drafter, () -> advocacy.decide(id, ActionDecision.APPROVE, "Mine is good")))
                .matches(refusal -> refusal.code().equals("refusal.four-eyes.ACTION_DRAFTER"));
    }

    @Test
    void refusesApprovalByAnotherAccountOfTheDrafter() {
        var id = draft(ActionKind.PUBLIC_APPEAL);
        var sameHuman = staff.otherAccountOf(drafter, Role.ADVOCATE);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(sameHuman, () -> advocacy.decide(id, ActionDecision.APPROVE, "Good")))
                .matches(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
    }

    @Test
    void countsWhoRevisedAsDrafter() {
        var id = draft(ActionKind.PUBLIC_APPEAL);
        staff.as(second, () -> advocacy.decide(id, ActionDecision.RETURN, "Shorter"));

        staff.as(second, () -> advocacy.revise(id, "Short", "I did it myself"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(second, () -> advocacy.decide(id, ActionDecision.APPROVE, "Good")));
        assertThat(staff.as(second, () -> advocacy.isMine(id))).isTrue();
    }

    @Test
    void databaseRefusesApprovalByTheDrafter() {
        var id = draft(ActionKind.PUBLIC_APPEAL);

        assertThatThrownBy(() -> staff.sql(drafter, APPROVE, drafter.account(), id.value()))
                .hasStackTraceContaining("somebody who did not write it");
        assertThatThrownBy(() -> staff.sql(drafter, APPROVE, second.account(), id.value()))
                .hasStackTraceContaining("by the one who acts");
    }

    @Test
    void databaseRefusesToForgetAnAuthor() {
        var id = draft(ActionKind.PUBLIC_APPEAL);

        assertThatThrownBy(() -> staff.sql(drafter, "delete from advocacy.author where action_id = ?", id.value()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> staff.sql(
                        drafter,
                        "update advocacy.action set written_by = ? where id = ?",
                        second.account(),
                        id.value()))
                .hasStackTraceContaining("written by the one who acts");
    }

    @Test
    void databaseRefusesAnotherTextThanTheApprovedOne() {
        var id = approved(ActionKind.PUBLIC_APPEAL);

        assertThatThrownBy(() -> staff.sql(
                        drafter,
                        "update advocacy.action set text = 'Other', written_by = ? where id = ?",
                        drafter.account(),
                        id.value()))
                .hasStackTraceContaining("is not edited");
    }

    @Test
    void databaseRefusesToSkipTheReview() {
        var id = draft(ActionKind.PUBLIC_APPEAL);

        assertThatThrownBy(
                        () -> staff.sql(second, "update advocacy.action set status = 'SENT' where id = ?", id.value()))
                .hasStackTraceContaining("does not go from IN_REVIEW to SENT");
    }

    @Test
    void hidesActionsOfACaseFromThoseWhoMayNotKnowOfIt() {
        var id = draft(ActionKind.PUBLIC_APPEAL);
        var stranger = staff.hireElsewhere(Role.ADVOCATE);

        assertThat(staff.count(stranger, "select count(*) from advocacy.action where id = ?", id.value()))
                .isZero();
        assertThat(staff.count(stranger, "select count(*) from advocacy.step where action_id = ?", id.value()))
                .isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(stranger, () -> advocacy.get(id)))
                .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
    }

    @Test
    void takesALateReplyToAnActionThatWasGivenUp() {
        var id = sent(ActionKind.SP_URGENT_APPEAL);
        staff.as(drafter, () -> advocacy.assess(id, Impact.NONE_DISCERNIBLE, "Silence"));
        assertThat(staff.as(drafter, () -> advocacy.get(id)).action().status()).isEqualTo(ActionStatus.NO_REPLY);

        staff.as(drafter, () -> replies.record(id, aReply(null)));

        assertThat(staff.as(drafter, () -> advocacy.get(id)).action().status()).isEqualTo(ActionStatus.REPLIED);
    }

    @Test
    void refusesAReplyFromBeforeTheSendingOrTheFuture() {
        var id = sent(ActionKind.LETTER_TO_AUTHORITY);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        drafter, () -> replies.record(id, aReply(Instant.now().minus(Duration.ofDays(9))))));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        drafter, () -> replies.record(id, aReply(Instant.now().plus(Duration.ofDays(9))))));
    }

    @Test
    void refusesADraftOnAnOutdatedRecord() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        drafter,
                        () -> advocacy.draft(
                                onCase.ref(), new NewAction(ActionKind.PUBLIC_APPEAL, "All", "Free!", 99L))))
                .matches(refusal -> refusal.kind() == Refusal.Kind.STALE);
    }

    private static final String APPROVE = """
            update advocacy.action set status = 'APPROVED', decided_by = ?, decided_at = now(),
                approved_hash = sha256(convert_to(text, 'UTF8')) where id = ?""";

    private ActionId draft(ActionKind kind) {
        return staff.as(
                drafter,
                () -> advocacy.draft(onCase.ref(), new NewAction(kind, "The Prosecutor", "Release them", null)));
    }

    private ActionId approved(ActionKind kind) {
        var id = draft(kind);
        staff.as(second, () -> advocacy.decide(id, ActionDecision.APPROVE, "Good"));
        return id;
    }

    private ActionId sent(ActionKind kind) {
        var id = approved(kind);
        staff.as(drafter, () -> advocacy.markSent(id, SentHow.POST, "Dushanbe", "Sent"));
        return id;
    }

    private static NewReply aReply(@Nullable Instant receivedAt) {
        return new NewReply(
                "Prosecutor General", ReplyKind.TOKEN, StatePosition.DENIES, "We deny", "Says nothing new", receivedAt);
    }
}
