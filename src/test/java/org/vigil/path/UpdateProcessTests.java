package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** New information and corrections on a published case: a short verification, then every pair of eyes again. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class UpdateProcessTests {

    private static final Map<String, Object> AGE = Map.of("type", "AGE", "years", 41);

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Test
    void givesTheSummaryANewVersionThatSaysWhatChanged() {
        var ref = path.publishedCase("Updated Person");
        path.learn(ref, AGE);
        assertThat(path.stage(ref)).isEqualTo("ACTIVE");

        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC"));
        expect(422, path.tryComplete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "Now known.")));
        path.complete(
                ref,
                "Task_DraftSummary",
                "advocate",
                "SUBMIT",
                Map.of("lead", "Now known.", "whatChanged", "The age is known."));
        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());

        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        var open = expect(200, api.get(Api.NOBODY, "/api/v1/public/cases/" + ref));
        assertThat(open.json().get("version").asInt()).isEqualTo(2);
        assertThat(open.text()).contains("The age is known.");
        assertThat(states(ref)).containsExactly("1 CORRECTED", "2 PUBLISHED");
        assertThat(path.waits(ref, "Task_AssessNewInformation")).isFalse();
        path.task(ref, "Task_ReviewPeriodically");
    }

    @Test
    void opensOneUpdateAtATime() {
        var ref = path.publishedCase("One Update");
        path.propose(ref, "advocate", AGE);
        path.propose(ref, "advocate", Map.of("type", "SEX", "value", "MALE"));

        assertThat(waiting(ref, "Task_AssessNewInformation")).isEqualTo(1);
        expect(409, path.tryComplete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of()));
        path.complete(ref, "Task_AssessNewInformation", "verifier", "NO_CHANGE", Map.of());

        assertThat(path.waits(ref, "Task_AssessNewInformation")).isFalse();
        assertThat(states(ref)).containsExactly("1 PUBLISHED");
    }

    @Test
    void goesBackToAssessingWhenTheRecordChangesMeanwhile() {
        var ref = path.publishedCase("Changed In Update");
        path.learn(ref, AGE);
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        var review = path.task(ref, "Task_ReviewRecord");

        expect(201, path.addSource(ref, "intake", "third"));

        path.task(ref, "Task_AssessNewInformation");
        expect(
                409,
                api.post(
                        "reviewer",
                        "/api/v1/tasks/" + review + "/complete",
                        Map.of("outcome", "APPROVE", "comment", "What I saw was good")));
        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        assertThat(path.isPublic(ref)).isTrue();
    }

    @Test
    void comesBackFromReviewAndEndsWhenItIsRejected() {
        var ref = path.publishedCase("Returned Update");
        path.learn(ref, AGE);
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "RETURN", Map.of());
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "REJECT", Map.of());

        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        assertThat(states(ref)).containsExactly("1 PUBLISHED");
        assertThat(path.waits(ref, "Task_AssessNewInformation")).isFalse();
    }

    @Test
    void keepsTheReviewerOfAnUpdateApartFromItsEditorsAndItsVerifier() {
        var ref = path.publishedCase("Four Eyes In Update");
        path.learn(ref, AGE);
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());

        expect(409, path.tryComplete(ref, "Task_CheckSafety", "reviewer", "FULL", Path.safety("ALREADY_PUBLIC")));
    }

    @Test
    void takesThePublicSummaryDownWhenALaterSafetyCheckWithholds() {
        var ref = path.publishedCase("Withheld Later");
        path.learn(ref, AGE);
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        path.complete(ref, "Task_CheckSafety", "reviewer2", "WITHHOLD", Path.safety("REFUSED"));

        assertThat(path.stage(ref)).isEqualTo("WITHHELD");
        assertThat(path.isPublic(ref)).isFalse();
        assertThat(path.waits(ref, "Task_DecideAfterRetraction")).isFalse();
    }

    @Test
    void publishesAWithheldCaseAfterAll() {
        var ref = path.caseInSafetyCheck("Open After All");
        path.complete(ref, "Task_CheckSafety", "reviewer2", "WITHHOLD", Path.safety("REFUSED"));
        path.learn(ref, AGE);
        assertThat(path.stage(ref)).isEqualTo("WITHHELD");
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.publishAnew(ref, "Now it is safe.");

        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        assertThat(path.isPublic(ref)).isTrue();
    }

    @Test
    void correctsWhatSomebodyFoundWrong() {
        var ref = path.publishedCase("Corrected Person");
        expect(403, correct("advocate", ref, "The day is wrong"));
        expect(422, correct("reviewer", ref, " "));
        expect(201, correct("reviewer", ref, "The day is wrong"));
        expect(409, correct("coordinator", ref, "So is the place"));
        assertThat(api.get("verifier", "/api/v1/cases/" + ref + "/summary")
                        .json()
                        .at("/corrections/0/note")
                        .asString())
                .isEqualTo("The day is wrong");

        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.publishAnew(ref, "The day is right.");

        assertThat(states(ref)).containsExactly("1 CORRECTED", "2 PUBLISHED");
    }

    @Test
    void refusesToCloseWhileTheSummaryIsBeingChanged() {
        var ref = path.publishedCase("Closed Too Soon");
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        path.learn(ref, AGE);

        var refused = path.tryComplete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());
        expect(409, refused);
        assertThat(refused.text()).contains("being changed");
        path.complete(ref, "Task_AssessNewInformation", "verifier", "NO_CHANGE", Map.of());
        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());
        assertThat(path.stage(ref)).isEqualTo("CLOSED");
    }

    private Api.Answer correct(String user, String ref, String note) {
        return api.post(user, "/api/v1/cases/" + ref + "/summary/corrections", Map.of("note", note));
    }

    private long waiting(String ref, String key) {
        return owner.sql()
                .sql("select count(*) from workflow.task_view where case_ref = ? and key = ?")
                .params(ref, key)
                .query(Long.class)
                .single();
    }

    private java.util.List<String> states(String ref) {
        return owner.sql().sql("""
                        select s.version || ' ' || s.state from publication.summary s join cases.detention_case c on c.id = s.case_id
                        where c.ref = ? order by s.version""").param(ref).query(String.class).list();
    }
}
