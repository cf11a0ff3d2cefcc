package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;

/** Every way that a case can go on the path of the foundation. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class ProcessPathTests {

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Test
    void goesFromTheReportToThePublicAndToTheClosing() {
        var ref = path.openCase("Straight Path");
        stands(ref, "TRIAGE", "Call_Intake", "Task_TriageReport");

        path.complete(ref, "Task_TriageReport", "intake2", "IN_SCOPE", Map.of());
        stands(ref, "VERIFICATION", "Call_Verification", "Task_GradeSources");

        path.addSecondOrigin(ref, "Straight Path", "intake");
        path.acceptAllClaims(ref, "verifier");
        path.complete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        stands(ref, "REVIEW", "Call_Publication", "Task_ReviewRecord");

        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        stands(ref, "SAFETY_CHECK", "Call_Publication", "Task_CheckSafety");

        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", safety("ALREADY_PUBLIC"));
        stands(ref, "SUMMARY_REVIEW", "Call_Publication", "Task_DraftSummary");

        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "Held since June."));
        stands(ref, "SUMMARY_REVIEW", "Call_Publication", "Task_ApproveSummary");
        assertThat(seenByThePublic(ref)).isFalse();

        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
        stands(ref, "ACTIVE", "Call_FollowUp", "Task_ReviewPeriodically");
        assertThat(seenByThePublic(ref)).isTrue();

        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CONTINUE", Map.of());
        stands(ref, "ACTIVE", "Call_FollowUp", "Task_ReviewPeriodically");

        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        stands(ref, "CLOSING", "Call_FollowUp", "Task_ApproveClosing");

        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());
        ended(ref, "CLOSED", "Event_CaseClosed");
        assertThat(completed(ref))
                .contains(
                        "Event_ReportReceived",
                        "Call_Intake",
                        "Call_Verification",
                        "Call_Publication",
                        "Call_FollowUp");
        assertThat(stages(ref))
                .containsExactly(
                        "TRIAGE",
                        "VERIFICATION",
                        "REVIEW",
                        "SAFETY_CHECK",
                        "SUMMARY_REVIEW",
                        "ACTIVE",
                        "CLOSING",
                        "CLOSED");
        assertThat(seenByThePublic(ref)).isTrue();
    }

    @Test
    void returnsFromReviewToTheVerifier() {
        var ref = path.caseInReview("Returned Record");

        path.complete(ref, "Task_ReviewRecord", "reviewer", "RETURN", Map.of());

        stands(ref, "VERIFICATION", "Call_Verification", "Task_GradeSources");
    }

    @Test
    void rejectsInReview() {
        var ref = path.caseInReview("Rejected Record");

        path.complete(ref, "Task_ReviewRecord", "reviewer", "REJECT", Map.of());

        ended(ref, "REJECTED", "Event_CaseRejected");
        assertThat(seenByThePublic(ref)).isFalse();
    }

    @Test
    void endsOutOfScopeWithAReason() {
        var ref = path.openCase("Out Of Scope");

        expect(422, path.tryComplete(ref, "Task_TriageReport", "intake2", "OUT_OF_SCOPE", Map.of()));
        stands(ref, "TRIAGE", "Call_Intake", "Task_TriageReport");
        path.complete(ref, "Task_TriageReport", "intake2", "OUT_OF_SCOPE", Map.of("reasonCode", "NOT_A_JOURNALIST"));

        ended(ref, "REJECTED", "Event_ReportRejected");
    }

    @Test
    void endsADuplicateAsMerged() {
        var original = path.openCase("The Original");
        var ref = path.openCase("The Duplicate");

        path.complete(ref, "Task_TriageReport", "intake2", "DUPLICATE", Map.of("duplicateOf", original));

        ended(ref, "MERGED", "Event_ReportMerged");
        stands(original, "TRIAGE", "Call_Intake", "Task_TriageReport");
    }

    @Test
    void waitsForInformationAndComesBackToTriageWithIt() {
        var ref = path.openCase("Too Little Known");

        path.complete(ref, "Task_TriageReport", "intake2", "NEEDS_INFO", Map.of());
        assertThat(path.stage(ref)).isEqualTo("NEEDS_INFO");
        assertThat(active(ref)).contains("Gateway_IsInformationGiven").doesNotContain("Task_TriageReport");
        assertThat(timers(ref)).containsExactly("Event_InformationWaitPassed");

        expect(201, path.addSource(ref, "intake", "late"));
        stands(ref, "TRIAGE", "Call_Intake", "Task_TriageReport");
        assertThat(timers(ref)).containsExactly("Event_TriageReportOverdue");
    }

    @Test
    void keepsWatchAndComesBackWithNewInformation() {
        var ref = path.caseInVerification("On Watch");

        path.complete(ref, "Task_GradeSources", "verifier", "WATCH", Map.of());
        assertThat(path.stage(ref)).isEqualTo("WATCH");
        assertThat(active(ref)).contains("Gateway_IsAnythingNew").doesNotContain("Task_GradeSources");
        assertThat(timers(ref)).containsExactly("Event_WatchPeriodPassed");

        expect(201, path.addSource(ref, "intake", "third"));
        stands(ref, "VERIFICATION", "Call_Verification", "Task_GradeSources");
    }

    @Test
    void putsAProposalWithOneOriginOnWatch() {
        var ref = path.openCase("One Origin");
        path.complete(ref, "Task_TriageReport", "intake2", "IN_SCOPE", Map.of());
        path.acceptAllClaims(ref, "verifier");

        path.complete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of());

        assertThat(path.stage(ref)).isEqualTo("WATCH");
        assertThat(completed(ref)).doesNotContain("Task_ReviewRecord");
    }

    @Test
    void withholdsWhatIsNotSafeAndKeepsItInSight() {
        var ref = path.caseInSafetyCheck("Withheld Person");

        path.complete(ref, "Task_CheckSafety", "reviewer2", "WITHHOLD", safety("REFUSED"));

        stands(ref, "WITHHELD", "Call_FollowUp", "Task_ReviewPeriodically");
        assertThat(seenByThePublic(ref)).isFalse();
        assertThat(completed(ref)).contains("Call_Publication");
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());
        ended(ref, "CLOSED", "Event_CaseClosed");
        assertThat(seenByThePublic(ref)).isFalse();
    }

    @Test
    void publishesUnderAPseudonymWithoutTheName() {
        var ref = path.caseInSafetyCheck("Zulfiqar Unnameable");

        path.complete(ref, "Task_CheckSafety", "reviewer2", "PSEUDONYMISED", safety("REFUSED"));
        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "A journalist is held."));
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());

        stands(ref, "ACTIVE", "Call_FollowUp", "Task_ReviewPeriodically");
        for (var address : List.of("/api/v1/public/cases/" + ref, "/cases/" + ref, "/cases", "/feeds/cases.atom")) {
            assertThat(expect(200, api.get(Api.NOBODY, address)).text())
                    .as(address)
                    .doesNotContainIgnoringCase("Unnameable")
                    .doesNotContainIgnoringCase("Zulfiqar");
        }
        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases?q=Unnameable")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void refusesTheNameWhereConsentWasRefused() {
        var ref = path.caseInSafetyCheck("Refused Consent");

        expect(422, path.tryComplete(ref, "Task_CheckSafety", "reviewer2", "FULL", safety("REFUSED")));

        stands(ref, "SAFETY_CHECK", "Call_Publication", "Task_CheckSafety");
    }

    @Test
    void waitsWithADelayedPublication() {
        var ref = path.caseInSafetyCheck("Delayed Publication");
        var fields = new HashMap<>(safety("ALREADY_PUBLIC"));
        fields.put("publishAfter", "2199-01-01");

        path.complete(ref, "Task_CheckSafety", "reviewer2", "DELAYED", fields);

        assertThat(active(ref)).contains("Event_PublicationDelayPassed").doesNotContain("Task_DraftSummary");
        assertThat(timers(ref)).containsExactly("Event_PublicationDelayPassed");
        assertThat(seenByThePublic(ref)).isFalse();
    }

    @Test
    void voidsTheReviewWhenTheRecordChangesMeanwhile() {
        var ref = path.caseInReview("Changed Meanwhile");
        var review = path.task(ref, "Task_ReviewRecord");

        expect(201, path.addSource(ref, "intake", "third"));

        stands(ref, "VERIFICATION", "Call_Verification", "Task_GradeSources");
        var late = Map.of("outcome", "APPROVE", "comment", "What I saw was good");
        expect(409, api.post("reviewer", "/api/v1/tasks/" + review + "/complete", late));
        assertThat(path.stage(ref)).isEqualTo("VERIFICATION");
    }

    @Test
    void voidsAnApprovalThatWasGivenBeforeTheRecordChanged() {
        var ref = path.caseToApprove("Changed After Approval");

        expect(201, path.addSource(ref, "intake", "third"));

        stands(ref, "VERIFICATION", "Call_Verification", "Task_GradeSources");
        assertThat(seenByThePublic(ref)).isFalse();
    }

    @Test
    void refusesAnApprovalOfAnotherVersionThanWasSeen() {
        var ref = path.caseInReview("Another Version");
        var version = api.get("reviewer", "/api/v1/cases/" + ref)
                .json()
                .get("version")
                .asLong();

        expect(
                409,
                path.tryComplete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of("caseVersion", version - 1)));
        stands(ref, "REVIEW", "Call_Publication", "Task_ReviewRecord");
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of("caseVersion", version));
    }

    @Test
    void returnsASummaryToItsDrafter() {
        var ref = path.caseToApprove("Returned Summary");

        path.complete(ref, "Task_ApproveSummary", "reviewer", "RETURN", Map.of());
        stands(ref, "SUMMARY_REVIEW", "Call_Publication", "Task_DraftSummary");
        assertThat(seenByThePublic(ref)).isFalse();

        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "Better words."));
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
        assertThat(expect(200, api.get(Api.NOBODY, "/api/v1/public/cases/" + ref))
                        .text())
                .contains("Better words.");
    }

    @Test
    void returnsAClosingToFollowUp() {
        var ref = path.publishedCase("Returned Closing");
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));

        path.complete(ref, "Task_ApproveClosing", "coordinator", "RETURN", Map.of());

        stands(ref, "ACTIVE", "Call_FollowUp", "Task_ReviewPeriodically");
    }

    @Test
    void answersASecondCompletionWithAConflict() {
        var ref = path.openCase("Completed Twice");
        var task = path.task(ref, "Task_TriageReport");
        var done = Map.of("outcome", "IN_SCOPE", "comment", "Ours");

        expect(200, api.post("intake2", "/api/v1/tasks/" + task + "/complete", done));
        expect(409, api.post("intake2", "/api/v1/tasks/" + task + "/complete", done));
        expect(404, api.post("intake2", "/api/v1/tasks/00000000-0000-0000-0000-000000000000/complete", done));
    }

    private void stands(String ref, String stage, String inMain, String task) {
        assertThat(path.stage(ref)).isEqualTo(stage);
        assertThat(active(ref)).contains(inMain, task);
        path.task(ref, task);
    }

    private void ended(String ref, String stage, String end) {
        assertThat(path.stage(ref)).isEqualTo(stage);
        assertThat(active(ref)).isEmpty();
        assertThat(completed(ref)).contains(end);
        assertThat(api.get("coordinator", "/api/v1/tasks?scope=team&caseRef=" + ref)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    private boolean seenByThePublic(String ref) {
        return api.get(Api.NOBODY, "/api/v1/public/cases/" + ref).status() == 200;
    }

    private List<String> active(String ref) {
        return texts(process(ref).get("active"));
    }

    private List<String> completed(String ref) {
        return texts(process(ref).get("completed"));
    }

    private List<String> timers(String ref) {
        var found = new ArrayList<String>();
        process(ref)
                .get("timers")
                .forEach(timer -> found.add(timer.get("activity").asString()));
        return found;
    }

    private List<String> stages(String ref) {
        var found = new ArrayList<String>();
        api.get("coordinator", "/api/v1/cases/" + ref)
                .json()
                .get("history")
                .forEach(moved -> found.add(moved.get("stage").asString()));
        return found;
    }

    private JsonNode process(String ref) {
        return expect(200, api.get("coordinator", "/api/v1/cases/" + ref + "/process"))
                .json();
    }

    private static List<String> texts(JsonNode array) {
        var found = new ArrayList<String>();
        array.forEach(item -> found.add(item.asString()));
        return found;
    }
}
