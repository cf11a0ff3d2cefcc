package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.advocacy.ActionKind;
import org.vigil.testing.Actions;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** Release, exile and escape lead to a closing by two people; a death in custody to a monitor that asks who answers for it. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class EndOfCaptivityTests {

    private static final Map<String, Object> RELEASED =
            Map.of("type", "RELEASE", "date", "2022-10-01", "ground", "PARDONED");
    private static final Map<String, Object> DIED = Map.of("type", "DEATH", "date", "2022-10-01", "inCustody", "YES");

    @Autowired
    private Path path;

    @Autowired
    private Actions actions;

    @Autowired
    private Owner owner;

    @ParameterizedTest
    @ValueSource(strings = {"RELEASE", "EXILE"})
    void proposesToCloseWhenCaptivityHasEnded(String how) {
        var ref = path.publishedCase("Ended By " + how);
        path.learn(
                ref, how.equals("RELEASE") ? RELEASED : Map.of("type", "EXILE", "date", "2022-10-01", "country", "PL"));

        assertThat(path.stage(ref)).isEqualTo("CLOSING");
        assertThat(path.waits(ref, "Task_ReviewPeriodically")).isFalse();
        path.complete(ref, "Task_AssessNewInformation", "verifier", "NO_CHANGE", Map.of());
        expect(422, path.tryComplete(ref, "Task_ProposeClosing", "advocate", "CLOSE", Map.of()));
        path.complete(ref, "Task_ProposeClosing", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());

        assertThat(path.stage(ref)).isEqualTo("CLOSED");
    }

    @Test
    void keepsAReleasedCaseOpenWhenThereIsAReason() {
        var ref = path.publishedCase("Released On Bail");
        path.learn(ref, RELEASED);
        path.complete(ref, "Task_ProposeClosing", "advocate", "KEEP_OPEN", Map.of());

        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        expect(201, path.addSource(ref, "intake", "third"));
        path.task(ref, "Task_ReviewPeriodically");
    }

    @Test
    void returnsAProposedClosing() {
        var ref = path.publishedCase("Closing Returned");
        path.learn(ref, RELEASED);
        path.complete(ref, "Task_AssessNewInformation", "verifier", "NO_CHANGE", Map.of());
        path.complete(ref, "Task_ProposeClosing", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        path.complete(ref, "Task_ApproveClosing", "coordinator", "RETURN", Map.of());

        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        path.task(ref, "Task_ReviewPeriodically");
    }

    @Test
    void monitorsADeathInCustodyInsteadOfClosing() {
        var ref = path.publishedCase("Died In Custody");
        path.learn(ref, DIED);

        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        path.complete(ref, "Task_AssessNewInformation", "verifier", "NO_CHANGE", Map.of());
        path.complete(ref, "Task_MonitorImpunity", "advocate", "CONTINUE", Map.of());
        path.complete(ref, "Task_MonitorImpunity", "advocate", "CLOSE", Map.of());
        path.complete(ref, "Task_ApproveClosing", "coordinator", "RETURN", Map.of());
        path.complete(ref, "Task_MonitorImpunity", "advocate", "CLOSE", Map.of("outcomeCode", "DIED"));
        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());

        assertThat(path.stage(ref)).isEqualTo("CLOSED");
    }

    @Test
    void knowsOfAnEndThatCameBeforeThePublication() {
        var ref = path.caseInVerification("Free Before We Published");
        path.propose(ref, "intake2", RELEASED);
        path.proposeBySecond(ref, "intake2", RELEASED);
        path.acceptAllClaims(ref, "verifier");
        path.complete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC"));
        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "Was held."));
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());

        assertThat(path.stage(ref)).isEqualTo("CLOSING");
        path.task(ref, "Task_ProposeClosing");
    }

    @Test
    void asksForTheImpactOfEveryFinishedAction() {
        var ref = path.publishedCase("Judged Actions");
        var action = finishedAction(ref, "UNKNOWN");
        path.learn(ref, RELEASED);
        path.complete(ref, "Task_AssessNewInformation", "verifier", "NO_CHANGE", Map.of());
        expect(
                422,
                path.tryComplete(ref, "Task_ProposeClosing", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED")));
        path.complete(
                ref,
                "Task_ProposeClosing",
                "advocate",
                "CLOSE",
                Map.of("outcomeCode", "RELEASED", "impacts", java.util.List.of(action + "=POSITIVE")));

        assertThat(owner.sql()
                        .sql("select impact from followup.closing_impact where action_id = ?::uuid")
                        .param(action)
                        .query(String.class)
                        .list())
                .containsExactly("POSITIVE");
        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());
    }

    private String finishedAction(String ref, String impact) {
        var action = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);
        actions.reply(action);
        path.complete(ref, "Task_CommentReply", "advocate", "COMMENTED", Map.of("kind", "TOKEN", "position", "DENIES"));
        path.complete(ref, "Task_AssessOutcome", "advocate", "DONE", Map.of("impact", impact));
        return action;
    }
}
