package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.advocacy.ActionKind;
import org.vigil.testing.Actions;
import org.vigil.testing.Api;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Path;
import org.vigil.testing.TimeTest;

/** The steps that come seldom: that nobody does them is told too, again and again, and each ends as it says. */
@TimeTest
@SuppressWarnings("NullAway.Init")
class OverdueStepsTests {

    private static final Instant BEGIN = Instant.parse("2035-05-02T09:00:00Z");

    /** Longer than the time of any step with its grace. */
    private static final Duration LONG = Duration.ofDays(130);

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
    @ValueSource(
            strings = {
                "Task_AssessNewInformation",
                "Task_DecideAfterRetraction",
                "Task_DoFollowUp",
                "Task_MonitorImpunity",
                "Task_ProposeClosing",
                "Task_AskHearingDay",
                "Task_AnswerSilence",
                "Task_AssessOutcome",
                "Task_CommentReply",
                "Task_ReviseAction"
            })
    void tellsThatItIsLateUntilItIsDone(String step) {
        var ref = caseWaitingFor(step);
        var task = path.task(ref, step);

        clock.advanceBy(LONG);
        var told = told(ref, step);
        assertThat(told).isPositive();
        clock.advanceBy(Duration.ofDays(4));

        assertThat(told(ref, step)).as("told again").isGreaterThan(told);
        assertThat(path.task(ref, step)).as("and still the same task").isEqualTo(task);
    }

    @Test
    void doesWhatWasPlannedOrSaysWhyNot() {
        var ref = path.openCase("Promised");
        plan(ref);
        path.complete(ref, "Task_DoFollowUp", "advocate", "DONE", Map.of());
        plan(ref);
        path.complete(ref, "Task_DoFollowUp", "advocate", "SKIPPED_WITH_REASON", Map.of());

        assertThat(path.waits(ref, "Task_DoFollowUp")).isFalse();
        assertThat(results(ref)).containsExactlyInAnyOrder("DONE", "SKIPPED_WITH_REASON");
    }

    private String caseWaitingFor(String step) {
        return switch (step) {
            case "Task_AssessNewInformation" ->
                learnt(path.publishedCase("Late News"), Map.of("type", "AGE", "years", 40));
            case "Task_DecideAfterRetraction" -> retracted(path.publishedCase("Late Decision"));
            case "Task_DoFollowUp" -> plan(path.openCase("Late Promise"));
            case "Task_MonitorImpunity" ->
                learnt(
                        path.publishedCase("Late Monitor"),
                        Map.of("type", "DEATH", "date", "2022-10-01", "inCustody", "YES"));
            case "Task_ProposeClosing" ->
                learnt(
                        path.publishedCase("Late Closing"),
                        Map.of("type", "EXILE", "date", "2022-10-01", "country", "PL"));
            case "Task_AskHearingDay" -> withHearing(path.openCase("Late Hearing"));
            case "Task_AnswerSilence" -> silent(path.openCase("Late Answer"));
            case "Task_AssessOutcome" -> commented(path.openCase("Late Outcome"));
            case "Task_CommentReply" -> replied(path.openCase("Late Comment"));
            case "Task_ReviseAction" -> returned(path.openCase("Late Revision"));
            default -> throw new IllegalArgumentException(step);
        };
    }

    private String learnt(String ref, Map<String, Object> fact) {
        path.learn(ref, fact);
        return ref;
    }

    private String retracted(String ref) {
        expect(
                200,
                api.post(
                        "coordinator",
                        "/api/v1/cases/" + ref + "/summary/retraction",
                        Map.of("note", "It names another")));
        return ref;
    }

    private String plan(String ref) {
        expect(
                201,
                api.post(
                        "advocate",
                        "/api/v1/cases/" + ref + "/follow-ups",
                        Map.of(
                                "kind",
                                "HEALTH",
                                "dueAt",
                                clock.instant().plus(Duration.ofDays(2)).toString(),
                                "reason",
                                "Ask the lawyer")));
        return ref;
    }

    private List<String> results(String ref) {
        return api.pages("advocate", "/api/v1/cases/" + ref + "/follow-ups").stream()
                .map(followUp -> followUp.get("result").asString())
                .toList();
    }

    private String withHearing(String ref) {
        expect(201, api.post("advocate", "/api/v1/cases/" + ref + "/hearings", Map.of("court", "City court")));
        clock.advanceBy(Duration.ofDays(15));
        return ref;
    }

    private String returned(String ref) {
        var action = actions.draft(ref, ActionKind.LETTER_TO_AUTHORITY);
        expect(200, api.post("coordinator", Actions.at(action) + "/return", Map.of("comment", "Shorter")));
        return ref;
    }

    private String silent(String ref) {
        actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);
        clock.advanceBy(Duration.ofDays(46));
        return ref;
    }

    private String replied(String ref) {
        actions.reply(actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY));
        return ref;
    }

    private String commented(String ref) {
        replied(ref);
        path.complete(ref, "Task_CommentReply", "advocate", "COMMENTED", Map.of("kind", "TOKEN", "position", "DENIES"));
        return ref;
    }

    private long told(String ref, String step) {
        var told = new ArrayList<String>();
        for (var notice : api.pages("coordinator", "/api/v1/notices")) {
            if (notice.get("code").asString().equals(step)
                    && notice.get("caseRef").asString().equals(ref)) {
                told.add(notice.get("kind").asString());
            }
        }
        assertThat(told).containsOnly("OVERDUE");
        return told.size();
    }
}
