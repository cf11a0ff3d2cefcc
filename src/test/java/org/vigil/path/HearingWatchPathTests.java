package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.TimeTest;
import tools.jackson.databind.JsonNode;

/** Every way that the watch over one day in court can go. */
@TimeTest
@SuppressWarnings("NullAway.Init")
class HearingWatchPathTests {

    private static final Instant BEGIN = Instant.parse("2027-03-01T09:00:00Z");

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Staff staff;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void begin() {
        clock.startAt(BEGIN);
    }

    @Test
    void remindsThreeDaysBeforeAndAsksAtItsHour() {
        var ref = path.openCase("Court Hour");
        // 28 March 2027: clocks go forward in Warsaw between the reminder and the hearing.
        var hearing = add(ref, Map.of("date", "2027-03-29", "hour", "09:30", "zone", "Europe/Warsaw"));
        assertThat(hearing.get("startsAt").asString()).isEqualTo("2027-03-29T07:30:00Z");
        var id = watched(ref, hearing);

        clock.advanceTo(Instant.parse("2027-03-26T08:29:59Z"));
        assertThat(notices(id)).isEmpty();
        clock.advanceTo(Instant.parse("2027-03-26T08:30:00Z"));
        assertThat(notices(id)).containsExactly("REMINDER Event_HearingReminderDue");
        clock.advanceTo(Instant.parse("2027-03-29T07:29:59Z"));
        assertThat(tasks(ref)).doesNotContain("Task_RecordHearing");
        clock.advanceTo(Instant.parse("2027-03-29T07:30:00Z"));

        assertThat(tasks(ref)).contains("Task_RecordHearing");
        assertThat(due(ref, "Task_RecordHearing")).isEqualTo(Instant.parse("2027-03-31T07:30:00Z"));
        clock.advanceTo(Instant.parse("2027-04-01T07:30:01Z"));
        assertThat(notices(id)).contains("OVERDUE Task_RecordHearing");
        path.complete(ref, "Task_RecordHearing", "advocate", "RECORDED", Map.of("hearingOutcome", "HELD"));
        assertThat(hearing(ref, id).get("outcome").asString()).isEqualTo("HELD");
        assertThat(isWatched(id)).isFalse();
    }

    @Test
    void remindsBeforeTheFirstDayOfARangeAndAsksAfterTheLast() {
        var ref = path.openCase("Court Range");
        var id = watched(ref, add(ref, Map.of("date", "2027-03-10/2027-03-12", "zone", "Asia/Dushanbe")));

        clock.advanceTo(Instant.parse("2027-03-06T19:00:00Z"));
        assertThat(notices(id)).containsExactly("REMINDER Event_HearingReminderDue");
        clock.advanceTo(Instant.parse("2027-03-12T18:59:59Z"));
        assertThat(tasks(ref)).doesNotContain("Task_RecordHearing");
        clock.advanceTo(Instant.parse("2027-03-12T19:00:00Z"));
        assertThat(tasks(ref)).contains("Task_RecordHearing");
    }

    @Test
    void asksForADayThatNobodyKnowsUntilItIsLearnt() {
        var ref = path.openCase("Court Unknown");
        var id = watched(ref, add(ref, Map.of("court", "City court")));

        clock.advanceTo(Instant.parse("2027-03-15T09:00:00Z"));
        path.complete(ref, "Task_AskHearingDay", "advocate", "NOT_YET", Map.of());
        clock.advanceTo(Instant.parse("2027-03-29T09:00:00Z"));
        path.complete(ref, "Task_AskHearingDay", "advocate", "LEARNT", Map.of("date", "2027-04-10"));

        clock.advanceTo(Instant.parse("2027-04-11T00:00:00Z"));
        assertThat(tasks(ref)).contains("Task_RecordHearing").doesNotContain("Task_AskHearingDay");
        assertThat(notices(id)).contains("REMINDER Event_HearingReminderDue");
    }

    @Test
    void hearsOfTheDayOnThePageOfTheCase() {
        var ref = path.openCase("Court Learnt");
        var early = watched(ref, add(ref, Map.of("court", "City court")));
        var asked = watched(ref, add(ref, Map.of("court", "Other court")));
        learn(early, "2027-03-05");

        clock.advanceTo(Instant.parse("2027-03-15T09:00:00Z"));
        assertThat(tasks(ref)).contains("Task_RecordHearing", "Task_AskHearingDay");
        learn(asked, "2027-03-20");
        assertThat(tasks(ref)).doesNotContain("Task_AskHearingDay");
        expect(409, api.post("advocate", "/api/v1/hearings/" + asked + "/day", Map.of("date", "2027-03-21")));
    }

    @Test
    void endsWhenTheOutcomeIsRecordedBefore() {
        var ref = path.openCase("Court Early");
        var id = watched(ref, add(ref, Map.of("date", "2027-03-20")));

        record(id, Map.of("outcome", "CANCELLED", "comment", "Called off"));

        assertThat(isWatched(id)).isFalse();
        clock.advanceTo(Instant.parse("2027-03-25T09:00:00Z"));
        assertThat(tasks(ref)).doesNotContain("Task_RecordHearing");
        assertThat(notices(id)).isEmpty();
    }

    @Test
    void recordsOnThePageWhatTheTaskAsks() {
        var ref = path.openCase("Court Asked");
        var id = watched(ref, add(ref, Map.of("date", "2027-03-02")));
        clock.advanceTo(Instant.parse("2027-03-03T09:00:00Z"));
        assertThat(tasks(ref)).contains("Task_RecordHearing");

        record(id, Map.of("outcome", "ADJOURNED", "comment", "The judge was ill", "nextDate", "2027-03-30"));

        assertThat(tasks(ref)).doesNotContain("Task_RecordHearing");
        assertThat(isWatched(id)).isFalse();
        var hearings = hearings(ref);
        assertThat(hearings).hasSize(2);
        assertThat(hearings.get(1).has("outcome")).isFalse();
    }

    @Test
    void refusesAnHourThatDoesNotExistThere() {
        var ref = path.openCase("Court Gap");

        var answer = expect(
                422,
                api.post(
                        "advocate",
                        "/api/v1/cases/" + ref + "/hearings",
                        Map.of("date", "2027-03-28", "hour", "02:30", "zone", "Europe/Warsaw")));

        assertThat(answer.text()).contains("clocks go forward");
    }

    private JsonNode add(String ref, Map<String, Object> hearing) {
        return expect(201, api.post("advocate", "/api/v1/cases/" + ref + "/hearings", hearing))
                .json();
    }

    /** Where the case's own process does not begin the watch, the test does. */
    private String watched(String ref, JsonNode hearing) {
        var id = hearing.get("id").asString();
        if (!isWatched(id)) {
            var caseId = staff.as(
                    staff.named("coordinator"),
                    () -> runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(ref)
                            .processDefinitionKey("case-lifecycle")
                            .singleResult());
            var variable = runtime.getVariable(caseId.getId(), "caseId");
            staff.inTransaction(
                    staff.named("coordinator"),
                    () -> runtime.startProcessInstanceByKey(
                            "hearing-watch", ref, Map.of("caseId", variable, "hearingId", id)));
        }
        return id;
    }

    private boolean isWatched(String hearing) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("hearing-watch")
                        .variableValueEquals("hearingId", hearing)
                        .count()
                > 0;
    }

    private void learn(String id, String day) {
        expect(200, api.post("advocate", "/api/v1/hearings/" + id + "/day", Map.of("date", day, "comment", "Called")));
    }

    private void record(String id, Map<String, Object> outcome) {
        expect(200, api.post("advocate", "/api/v1/hearings/" + id + "/outcome", outcome));
    }

    private List<JsonNode> hearings(String ref) {
        var found = new ArrayList<JsonNode>();
        api.get("advocate", "/api/v1/cases/" + ref + "/hearings")
                .json()
                .get("items")
                .forEach(found::add);
        return found;
    }

    private JsonNode hearing(String ref, String id) {
        return hearings(ref).stream()
                .filter(hearing -> hearing.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tasks(String ref) {
        var keys = new ArrayList<String>();
        for (var task : items(ref)) {
            keys.add(task.get("key").asString());
        }
        return keys;
    }

    private Instant due(String ref, String key) {
        for (var task : items(ref)) {
            if (task.get("key").asString().equals(key)) {
                return Instant.parse(task.get("due").asString());
            }
        }
        throw new AssertionError("no " + key);
    }

    private JsonNode items(String ref) {
        return api.get("coordinator", "/api/v1/tasks?scope=team&caseRef=" + ref)
                .json()
                .get("items");
    }

    private List<String> notices(String hearing) {
        var found = new ArrayList<String>();
        for (var user : List.of("advocate", "coordinator")) {
            for (var notice : api.get(user, "/api/v1/notices?limit=200").json().get("items")) {
                if (notice.has("hearingId")
                        && notice.get("hearingId").asString().equals(hearing)) {
                    found.add(notice.get("kind").asString() + " "
                            + notice.get("code").asString());
                }
            }
        }
        return found;
    }
}
