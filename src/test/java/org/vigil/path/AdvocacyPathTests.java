package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.advocacy.ActionKind;
import org.vigil.testing.Actions;
import org.vigil.testing.Api;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Path;
import org.vigil.testing.TimeTest;
import tools.jackson.databind.JsonNode;

/** Every way that an action can go, with its deadlines, on the running product. */
@TimeTest
@SuppressWarnings("NullAway.Init")
class AdvocacyPathTests {

    private static final Instant BEGIN = Instant.parse("2027-02-01T09:00:00Z");

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Actions actions;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void begin() {
        clock.startAt(BEGIN);
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void carriesEveryKindFromItsDraftToItsOutcome(ActionKind kind) {
        var ref = path.openCase("Kind " + kind.name().replace('_', ' '));
        var id = actions.draft(ref, kind);
        actions.approve(id);
        actions.send(id);

        actions.reply(id);
        assertThat(tasks(ref)).contains("Task_CommentReply");
        comment(id);
        path.complete(ref, "Task_AssessOutcome", "advocate", "DONE", Map.of("impact", "POSITIVE"));

        assertThat(tasks(ref)).noneMatch(key -> key.contains("Action") || key.contains("Outcome"));
        var action = action(id);
        assertThat(action.get("status").asString()).isEqualTo("DONE");
        assertThat(action.get("impact").asString()).isEqualTo("POSITIVE");
        assertThat(action.get("sent").get("to").asString()).isEqualTo("The addressee");
        assertThat(action.get("replies").get(0).get("position").asString()).isEqualTo("DENIES");
    }

    @Test
    void goesBackToItsAuthorAndIsGivenUp() {
        var ref = path.openCase("Returned Action");
        var id = actions.draft(ref, ActionKind.LETTER_TO_AUTHORITY);

        expect(409, api.post("advocate", "/api/v1/actions/" + id + "/approve", Map.of("comment", "Mine")));
        expect(200, api.post("coordinator", "/api/v1/actions/" + id + "/return", Map.of("comment", "Shorter")));
        expect(
                200,
                api.post("advocate", "/api/v1/actions/" + id + "/revise", Map.of("text", "Go", "comment", "Shorter")));
        actions.approve(id);
        path.complete(ref, "Task_SendAction", "advocate", "CANCELLED", Map.of());

        assertThat(action(id).get("status").asString()).isEqualTo("CANCELLED");
        assertThat(tasks(ref)).containsExactly("Task_TriageReport");
    }

    @Test
    void remindsTellsOfTheDeadlineAndAsksAboutTheSilence() {
        var ref = path.openCase("Silent Authority");
        var id = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);

        clock.advanceTo(BEGIN.plus(22, ChronoUnit.DAYS));
        assertThat(notices("advocate", id)).isEmpty();
        clock.advanceTo(BEGIN.plus(24, ChronoUnit.DAYS));
        assertThat(notices("advocate", id)).containsExactly("REMINDER Event_ReplyReminderDue");
        clock.advanceTo(BEGIN.plus(31, ChronoUnit.DAYS));
        assertThat(notices("advocate", id))
                .containsExactly("OVERDUE Event_ReplyDeadlinePassed", "REMINDER Event_ReplyReminderDue");
        assertThat(tasks(ref)).doesNotContain("Task_AnswerSilence");
        clock.advanceTo(BEGIN.plus(45, ChronoUnit.DAYS));

        assertThat(tasks(ref)).contains("Task_AnswerSilence");
        assertThat(notices("coordinator", id)).containsExactly("ESCALATED Event_SilenceLasted");
    }

    @Test
    void chasesAnAnswerAndWaitsAgain() {
        var ref = path.openCase("Chased Authority");
        var id = silent(ref);
        var next = clock.instant().plus(20, ChronoUnit.DAYS);

        silence(id, Map.of("decision", "CHASE", "replyDueAt", next.toString(), "comment", "Once more"));

        assertThat(Instant.parse(action(id).get("replyDueAt").asString())).isEqualTo(next);
        assertThat(tasks(ref)).doesNotContain("Task_AnswerSilence");
        assertThat(timers(ref)).contains("Event_ReplyReminderDue");
        clock.advanceTo(next.plus(1, ChronoUnit.DAYS));
        actions.reply(id);
        assertThat(tasks(ref)).contains("Task_CommentReply");
        assertThat(timers(ref)).doesNotContain("Event_SilenceLasted");
    }

    @Test
    void saysThatNoResponseCame() {
        var ref = path.openCase("No Response");
        var id = silent(ref);

        silence(id, Map.of("decision", "PUBLISH_NO_RESPONSE", "comment", "Nobody answers there"));

        assertThat(action(id).get("noResponse").asBoolean()).isTrue();
        path.complete(ref, "Task_AssessOutcome", "advocate", "DONE", Map.of("impact", "NONE_DISCERNIBLE"));
        assertThat(action(id).get("status").asString()).isEqualTo("NO_REPLY");
    }

    @Test
    void publishesThatNoResponseCameThroughEveryPairOfEyes() {
        var ref = path.publishedCase("Unanswered In Public");
        var id = silent(ref);
        silence(id, Map.of("decision", "PUBLISH_NO_RESPONSE", "comment", "Nobody answers there"));
        path.complete(ref, "Task_AssessOutcome", "advocate", "DONE", Map.of("impact", "NONE_DISCERNIBLE"));
        assertThat(api.get(Api.NOBODY, "/cases/" + ref).text()).doesNotContain("The addressee");

        path.acceptAllClaims(ref, "verifier");
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.publishAnew(ref, "Nobody answers.");

        assertThat(api.get(Api.NOBODY, "/cases/" + ref).text()).contains("No reply by The addressee");
    }

    @Test
    void turnsToSomebodyAbove() {
        var ref = path.openCase("Escalated Action");
        var id = silent(ref);

        silence(id, Map.of("decision", "ESCALATE", "comment", "We write to the rapporteur"));

        assertThat(tasks(ref)).contains("Task_AssessOutcome");
        assertThat(action(id).get("silences").get(0).get("decision").asString()).isEqualTo("ESCALATE");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {1, 25, 32, 46})
    void takesAReplyAtAnyTimeOfTheWaiting(int day) {
        var ref = path.openCase("Reply After " + day);
        var id = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);
        clock.advanceTo(BEGIN.plus(day, ChronoUnit.DAYS));

        actions.reply(id);

        assertThat(tasks(ref)).contains("Task_CommentReply").doesNotContain("Task_AnswerSilence");
        comment(id);
        assertThat(tasks(ref)).contains("Task_AssessOutcome");
    }

    @Test
    void recordsAReplyThatComesAfterTheEnd() {
        var ref = path.openCase("Late Reply");
        var id = silent(ref);
        silence(id, Map.of("decision", "PUBLISH_NO_RESPONSE", "comment", "Nobody answers there"));
        path.complete(ref, "Task_AssessOutcome", "advocate", "DONE", Map.of("impact", "NONE_DISCERNIBLE"));
        path.complete(ref, "Task_TriageReport", "intake2", "OUT_OF_SCOPE", Map.of("reasonCode", "NOT_A_JOURNALIST"));

        actions.reply(id);
        comment(id);

        assertThat(action(id).get("noResponse").asBoolean()).isFalse();
        assertThat(action(id).get("replies").get(0).get("comment").asString()).isEqualTo("Nothing new");
    }

    @Test
    void tellsTheCoordinatorOnceForEachFiringUntilTheStepIsDone() {
        var ref = path.openCase("Late Approval");
        var id = actions.draft(ref, ActionKind.PUBLIC_APPEAL);

        clock.advanceTo(BEGIN.plus(2, ChronoUnit.DAYS).minusSeconds(1));
        assertThat(notices("coordinator", id)).isEmpty();
        clock.advanceTo(BEGIN.plus(2, ChronoUnit.DAYS).plusSeconds(1));
        assertThat(notices("coordinator", id)).containsExactly("OVERDUE Task_ApproveAction");
        clock.advanceTo(BEGIN.plus(5, ChronoUnit.DAYS).plusSeconds(1));
        assertThat(notices("coordinator", id)).hasSize(2);
        assertThat(timers(ref)).contains("Event_ApproveActionOverdue");

        actions.approve(id);
        clock.advanceTo(BEGIN.plus(6, ChronoUnit.DAYS));
        assertThat(notices("coordinator", id)).hasSize(2);
    }

    @Test
    void tellsOnceWhenTheServerSleptForThreeDays() {
        var ref = path.openCase("Sleeping Server");
        var id = actions.draft(ref, ActionKind.PUBLIC_APPEAL);

        clock.sleepFor(Duration.ofDays(10));
        clock.runDueJobs();

        assertThat(notices("coordinator", id)).containsExactly("OVERDUE Task_ApproveAction");
        assertThat(timers(ref)).contains("Event_ApproveActionOverdue");
    }

    private String silent(String ref) {
        var id = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);
        clock.advanceTo(BEGIN.plus(45, ChronoUnit.DAYS));
        return id;
    }

    private void silence(String id, Map<String, Object> decision) {
        expect(200, api.post("coordinator", "/api/v1/actions/" + id + "/silence", decision));
    }

    private void comment(String id) {
        var reply = action(id).get("replies").get(0).get("id").asString();
        expect(
                201,
                api.post(
                        "advocate",
                        "/api/v1/actions/" + id + "/replies/" + reply + "/comments",
                        Map.of("kind", "TOKEN", "position", "DENIES", "comment", "Nothing new")));
    }

    private JsonNode action(String id) {
        return expect(200, api.get("advocate", "/api/v1/actions/" + id)).json();
    }

    private List<String> tasks(String ref) {
        var keys = new ArrayList<String>();
        for (var task : api.get("coordinator", "/api/v1/tasks?scope=team&caseRef=" + ref)
                .json()
                .get("items")) {
            keys.add(task.get("key").asString());
        }
        return keys;
    }

    private List<String> timers(String ref) {
        var found = new ArrayList<String>();
        api.get("coordinator", "/api/v1/cases/" + ref + "/process")
                .json()
                .get("timers")
                .forEach(timer -> found.add(timer.get("activity").asString()));
        return found;
    }

    private List<String> notices(String user, String action) {
        var found = new ArrayList<String>();
        for (var notice : api.pages(user, "/api/v1/notices")) {
            if (notice.has("actionId") && notice.get("actionId").asString().equals(action)) {
                found.add(
                        notice.get("kind").asString() + " " + notice.get("code").asString());
            }
        }
        return found;
    }
}
