package org.vigil.advocacy;

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

/** What comes back to an action, and what was sent: held by the use cases and by the database. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class ReplyModuleTests {

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
    void showsTheLastCommentBesideTheReplyAsItCame() {
        var id = sent();
        var reply = staff.as(drafter, () -> replies.record(id, aReply()));
        comment(id, ReplyKind.TOKEN, "Nothing new");
        staff.as(
                second,
                () -> replies.comment(
                        id, reply, new ReplyComment(ReplyKind.COUNTER, StatePosition.DENIES, "They turn it round")));

        assertThat(staff.as(drafter, () -> advocacy.get(id)).replies())
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.text()).isEqualTo("We deny it");
                    assertThat(shown.kind()).isEqualTo(ReplyKind.COUNTER);
                    assertThat(shown.comment()).isEqualTo("They turn it round");
                    assertThat(shown.commentedBy()).isEqualTo(second.id());
                });
    }

    @Test
    void refusesAChaseIntoThePastAndSilenceThatIsNone() {
        var id = sent();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        drafter,
                        () -> replies.answerSilence(
                                id, SilenceDecision.CHASE, Instant.now().minusSeconds(60), "Again")))
                .matches(refusal -> refusal.fields().get(0).field().equals("replyDueAt"));
        staff.as(drafter, () -> replies.record(id, aReply()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        drafter, () -> replies.answerSilence(id, SilenceDecision.ESCALATE, null, "Nobody answers")))
                .matches(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
    }

    @Test
    void databaseKeepsWhatWasSent() {
        var id = sent().value();

        for (var change : new String[] {"sent_to = 'elsewhere'", "sent_at = now()", "sent_how = 'FAX'"}) {
            assertThatThrownBy(() -> staff.sql(drafter, "update advocacy.action set " + change + " where id = ?", id))
                    .hasStackTraceContaining("what was sent is never changed");
        }
        assertThatThrownBy(() -> staff.sql(
                        drafter,
                        "update advocacy.action set text = 'Other', written_by = ? where id = ?",
                        drafter.account(),
                        id))
                .hasStackTraceContaining("is not edited");
        assertThatThrownBy(() -> staff.sql(
                        drafter,
                        "update advocacy.action set reply_due_at = reply_due_at + interval '1 day' where id = ?",
                        id))
                .hasStackTraceContaining("only when the answer is chased");
    }

    @Test
    void databaseKeepsWhoSaidWhatOfAnAnswer() {
        var id = sent();
        var silence = """
                insert into advocacy.silence (id, action_id, decision, comment, by_user, at)
                values (gen_random_uuid(), ?, 'ESCALATE', 'x', ?, now())""";
        assertThatThrownBy(() -> staff.sql(drafter, silence, id.value(), second.account()))
                .hasStackTraceContaining("by the one who acts");
        var reply = staff.as(drafter, () -> replies.record(id, aReply()));
        assertThatThrownBy(() -> staff.sql(drafter, silence, id.value(), drafter.account()))
                .hasStackTraceContaining("waits for its answer");
        assertThatThrownBy(() -> staff.sql(drafter, """
                                insert into advocacy.reply_comment (id, reply_id, kind, position, comment, by_user, at)
                                values (gen_random_uuid(), ?, 'TOKEN', 'DENIES', 'x', ?, now())""", reply, second.account()))
                .hasStackTraceContaining("by the one who acts");
        comment(id, ReplyKind.TOKEN, "Nothing new");
        assertThatThrownBy(() -> staff.sql(drafter, "update advocacy.reply_comment set comment = 'x'"))
                .hasStackTraceContaining("permission denied");
        assertThat(staff.count(
                        staff.hireElsewhere(Role.ADVOCATE),
                        "select count(*) from advocacy.reply_comment where reply_id = ?",
                        reply))
                .isZero();
    }

    private void comment(ActionId id, ReplyKind kind, String comment) {
        staff.as(drafter, () -> replies.comment(id, null, new ReplyComment(kind, StatePosition.DENIES, comment)));
    }

    private ActionId sent() {
        var id = staff.as(
                drafter,
                () -> advocacy.draft(
                        onCase.ref(),
                        new NewAction(ActionKind.LETTER_TO_AUTHORITY, "The Prosecutor", "Release them", null)));
        staff.as(second, () -> advocacy.decide(id, ActionDecision.APPROVE, "Good"));
        staff.as(drafter, () -> advocacy.markSent(id, SentHow.POST, "Dushanbe", "Sent"));
        return id;
    }

    private static NewReply aReply() {
        return new NewReply(
                "Prosecutor General",
                ReplyKind.UNKNOWN,
                StatePosition.UNKNOWN,
                "We deny it",
                null,
                Instant.now().minus(Duration.ofMinutes(1)));
    }
}
