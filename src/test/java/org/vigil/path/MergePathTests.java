package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Api.Answer;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;

/** Merging, parting, re-opening and a new episode, through the API and the real engine. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class MergePathTests {

    private static final String CASES = "/api/v1/cases/";
    private static final String PUBLIC = "/api/v1/public/cases/";

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Test
    void endsTheWorkOnTheOldCaseAndLeadsItsReferenceOn() {
        var old = path.caseInVerification("Merged While Verified");
        var target = path.openCase("Merged While Verified");

        var merged = merge(old, target).json();

        assertThat(merged.get("mergedInto").asString()).isEqualTo(target);
        assertThat(path.stage(old)).isEqualTo("MERGED");
        assertThat(texts(process(old).get("active"))).isEmpty();
        assertThat(texts(process(old).get("completed"))).contains("Event_MergedIntoAnother");
        assertThat(waiting(old)).isEmpty();
        assertThat(path.stage(target)).isEqualTo("TRIAGE");
        for (var address : List.of(CASES, "/desk/cases/")) {
            var answer = api.get("verifier", address + old);
            assertThat(answer.status()).as(address).isEqualTo(301);
            assertThat(answer.header("Location")).as(address).endsWith(address + target);
            assertThat(answer.header("Cache-Control")).as(address).contains("no-store");
        }
        var file = expect(200, api.get("verifier", CASES + target)).json();
        assertThat(file.at("/mergedCases/0/ref").asString()).isEqualTo(old);
        expect(409, api.post("intake", CASES + old + "/sources", Path.source("Late", "late"), Map.of("If-Match", "*")));
    }

    @Test
    void voidsAnApprovalUnderWayOnTheCaseThatStands() {
        var target = path.caseInReview("Approved Meanwhile");
        var old = path.openCase("Approved Meanwhile");

        merge(old, target);

        assertThat(path.stage(target)).isEqualTo("VERIFICATION");
        assertThat(waiting(target)).contains("Task_GradeSources").doesNotContain("Task_ReviewRecord");
    }

    @Test
    void takesThePublicSummaryDownInFavourOfTheCaseThatStands() {
        var old = path.publishedCase("Published Twice");
        var target = path.publishedCase("Published Twice Over");
        var before = persons();

        merge(old, target);

        assertThat(persons()).isEqualTo(before - 1);
        for (var address : List.of(PUBLIC, "/cases/")) {
            var answer = api.get(Api.NOBODY, address + old);
            assertThat(answer.status()).as(address).isEqualTo(301);
            assertThat(answer.header("Location")).as(address).endsWith(address + target);
        }
        expect(200, api.get(Api.NOBODY, PUBLIC + target));
        assertThat(api.get(Api.NOBODY, "/feeds/cases.atom").text()).doesNotContain(old);
        assertThat(waiting(target)).contains("Task_AssessNewInformation");

        unmerge(old);
        assertThat(api.get(Api.NOBODY, "/cases/" + old).status()).isEqualTo(410);
        assertThat(api.get(Api.NOBODY, PUBLIC + old).status()).isEqualTo(410);
    }

    @Test
    void leadsThePublicOverSeveralMerges() {
        var a = path.publishedCase("Chain In Public");
        var b = path.openCase("Chain In Public");
        var c = path.publishedCase("Chain In Public");
        merge(a, b);
        assertThat(api.get(Api.NOBODY, "/cases/" + a).status()).isEqualTo(410);

        merge(b, c);

        for (var old : List.of(a, b)) {
            assertThat(api.get(Api.NOBODY, "/cases/" + old).header("Location")).endsWith("/cases/" + c);
        }
    }

    @Test
    void letsOneOfTwoCrosswiseMergesWin() throws InterruptedException, ExecutionException {
        for (var round = 0; round < 5; round++) {
            var one = path.openCase("Crosswise");
            var other = path.openCase("Crosswise");
            var both = Executors.newFixedThreadPool(2);
            var answers = both.invokeAll(List.of(
                    () -> tryMerge(one, other).status(),
                    () -> tryMerge(other, one).status()));
            both.shutdown();

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void writesWhoMergedAndPartedWithIdsAndCodesAlone() {
        var old = path.openCase("Written Down");
        var target = path.openCase("Written Down");
        merge(old, target);
        unmerge(old);

        var log = owner.sql().sql("""
                        select e.action || ' ' || coalesce(e.details, '') from audit.entry e join cases.detention_case c on c.id = e.case_id
                        where c.ref in (?, ?) and e.action ~ '(MERGED|UNITED|PARTED)' order by e.seq""").params(old, target).query(String.class).list();

        assertThat(log).hasSizeGreaterThanOrEqualTo(4);
        assertThat(log).allMatch(line -> line.matches("[A-Z_]+ ([0-9a-f-]{36}(,[A-Z_]+)?)?"), "ids and codes alone");
    }

    @Test
    void countsAPersonOnceHoweverOftenTheyWereTaken() {
        var first = closed("Counted Once");
        var before = persons();
        var report = Map.of("source", Path.source("The third paper", "third"), "claims", Path.minimumClaims());
        var episode = expect(201, api.post("intake", CASES + first + "/episodes", report))
                .json()
                .get("ref")
                .asString();
        path.complete(episode, "Task_TriageReport", "intake2", "IN_SCOPE", Map.of());
        path.addSecondOrigin(episode, "Counted Once", "intake2");
        path.acceptAllClaims(episode, "verifier");
        path.complete(episode, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        path.complete(episode, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        path.complete(episode, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC"));
        path.complete(episode, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "Taken again."));
        path.complete(episode, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());

        expect(200, api.get(Api.NOBODY, PUBLIC + episode));
        assertThat(persons()).isEqualTo(before);
    }

    @Test
    void leadsThePublicNowhereWhileTheCaseThatStandsIsNotPublic() {
        var old = path.publishedCase("Published Once");
        var target = path.openCase("Published Never");

        merge(old, target);

        assertThat(api.get(Api.NOBODY, "/cases/" + old).status()).isEqualTo(410);
        assertThat(api.get(Api.NOBODY, "/cases/" + target).status()).isEqualTo(404);
    }

    @Test
    void beginsTheProcessOfAPartedCaseAnew() {
        var old = path.caseInVerification("Parted Again");
        var target = path.openCase("Parted Again");
        merge(old, target);

        var parted = unmerge(old);

        assertThat(parted.get("partedFrom").asString()).isEqualTo(target);
        assertThat(path.stage(old)).isEqualTo("VERIFICATION");
        assertThat(waiting(old)).contains("Task_GradeSources");
        assertThat(stages(old)).containsSubsequence("MERGED", "REOPENED", "VERIFICATION");
        expect(200, api.get("verifier", CASES + old));
        assertThat(api.get("verifier", "/desk/cases/" + old).status()).isEqualTo(200);
    }

    @Test
    void carriesAnActionOnInTheCaseThatStandsAndBackAgain() {
        var old = path.publishedCase("Appealed For");
        var target = path.openCase("Appealed For Again");
        var action = draft(old);
        expect(200, api.post("coordinator", "/api/v1/actions/" + action + "/approve", Map.of("comment", "Good")));
        assertThat(waiting(old)).contains("Task_SendAction");

        merge(old, target);

        assertThat(waiting(old)).isEmpty();
        assertThat(waiting(target)).contains("Task_SendAction").doesNotContain("Task_ApproveAction");
        assertThat(api.get("advocate", CASES + target + "/actions").text()).contains(action);
        expect(
                200,
                api.post(
                        "advocate",
                        "/api/v1/actions/" + action + "/send",
                        Map.of("how", "POST", "to", "Dushanbe", "comment", "Sent")));
        assertThat(waiting(target)).doesNotContain("Task_SendAction");

        unmerge(old);
        assertThat(texts(process(target).get("active"))).doesNotContain("Call_Advocacy");
        assertThat(texts(process(old).get("active"))).contains("Call_Advocacy");
        expect(
                201,
                api.post(
                        "advocate",
                        "/api/v1/actions/" + action + "/replies",
                        Map.of(
                                "authority", "The prosecutor",
                                "kind", "TOKEN",
                                "position", "DENIES",
                                "text", "No",
                                "comment", "Nothing new")));
        assertThat(waiting(old)).contains("Task_CommentReply");
    }

    private String draft(String ref) {
        return expect(
                        201,
                        api.post(
                                "advocate",
                                CASES + ref + "/actions",
                                Map.of(
                                        "kind",
                                        "LETTER_TO_AUTHORITY",
                                        "target",
                                        "The prosecutor",
                                        "text",
                                        "Let them go"),
                                path.ifMatch(ref)))
                .json()
                .get("id")
                .asString();
    }

    @Test
    void partsNothingOnWhichAPublicSummaryRestsByNow() {
        var old = path.caseInVerification("Built On", "intake", "intake2");
        var target = path.caseInVerification("Built On", "intake", "intake2");
        merge(old, target);
        path.acceptAllClaims(target, "verifier");
        path.complete(target, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        path.complete(target, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        path.complete(target, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC"));
        path.complete(target, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "What the world may know."));
        path.complete(target, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());

        var refused = expect(409, api.send("coordinator", "DELETE", CASES + old + "/merge", null, Map.of()));

        assertThat(refused.json().get("code").asString()).contains("published");
        assertThat(refused.json().get("detail").asString()).contains(target);
        assertThat(api.get(Api.NOBODY, "/cases/" + old).status()).isEqualTo(301);
    }

    @Test
    void mergesADuplicateInTheStepOfTriage() {
        var target = path.openCase("Reported Twice");
        var old = path.openCase("Reported Twice");

        path.complete(old, "Task_TriageReport", "intake2", "DUPLICATE", Map.of("duplicateOf", target));

        assertThat(path.stage(old)).isEqualTo("MERGED");
        assertThat(texts(process(old).get("completed"))).contains("Event_ReportMerged");
        var file = api.get("verifier", CASES + target).json();
        assertThat(file.at("/mergedCases/0/ref").asString()).isEqualTo(old);
        unmerge(old);
        assertThat(path.stage(old)).isEqualTo("VERIFICATION");
    }

    @Test
    void namesTheFieldWhereADuplicateCannotBeTakenUp() {
        var ended = path.openCase("Ended Before");
        path.complete(ended, "Task_TriageReport", "intake2", "OUT_OF_SCOPE", Map.of("reasonCode", "SPAM"));
        var old = path.openCase("Reported Later");

        var refused = path.tryComplete(old, "Task_TriageReport", "intake2", "DUPLICATE", Map.of("duplicateOf", ended));

        assertThat(expect(422, refused).json().at("/errors/0/field").asString()).isEqualTo("duplicateOf");
        assertThat(path.stage(old)).isEqualTo("TRIAGE");
    }

    @Test
    void showsWhichContradictionsAMergeWouldOpenBeforeItIsMade() {
        var old = path.openCase("Seen Before");
        var target = path.openCase("Seen Before");

        var preview = expect(200, api.get("coordinator", CASES + old + "/merge?into=" + target))
                .json();

        assertThat(preview.get("possible").asBoolean()).isTrue();
        assertThat(preview.get("conflicts")).isEmpty();
        var itself = expect(200, api.get("coordinator", CASES + old + "/merge?into=" + old))
                .json();
        assertThat(itself.get("possible").asBoolean()).isFalse();
    }

    // What comes after an end.

    @Test
    void takesUpAClosedCaseAgainAndLeavesItsPublicSummary() {
        var ref = closed("Taken Up Again");

        expect(200, api.post("coordinator", CASES + ref + "/reopen", Map.of("note", "A new witness")));

        assertThat(path.stage(ref)).isEqualTo("VERIFICATION");
        assertThat(stages(ref)).containsSubsequence("CLOSED", "REOPENED", "VERIFICATION");
        assertThat(waiting(ref)).contains("Task_GradeSources");
        expect(200, api.get(Api.NOBODY, PUBLIC + ref));
        expect(409, api.post("coordinator", CASES + ref + "/reopen", Map.of("note", "Again")));
    }

    @Test
    void opensANewEpisodeOfThePersonWhoWasTakenAgain() {
        var ref = closed("Taken Twice");
        var open = path.openCase("Taken Once");

        expect(409, api.post("intake", CASES + open + "/episodes", Map.of()));
        var opened = expect(201, api.post("intake", CASES + ref + "/episodes", Map.of("summary", "Taken again")));

        var episode = opened.json().get("ref").asString();
        assertThat(opened.json().get("displayName").asString()).isEqualTo("Taken Twice");
        assertThat(path.stage(ref)).isEqualTo("CLOSED");
        assertThat(path.stage(episode)).isEqualTo("TRIAGE");
        assertThat(others(episode)).containsExactly(ref);
        assertThat(others(ref)).containsExactly(episode);
        var file = api.get("intake", CASES + episode).json();
        var names = new ArrayList<String>();
        file.get("claims").forEach(claim -> {
            if (claim.get("type").asString().equals("NAME")) {
                names.add(claim.get("source").asString() + " "
                        + claim.get("status").asString());
            }
        });
        assertThat(names).containsExactlyInAnyOrder("The first paper PROPOSED", "The second paper PROPOSED");
        assertThat(api.get("intake", CASES + episode + "/duplicates").json().toString())
                .doesNotContain(ref);
    }

    private String closed(String name) {
        var ref = path.publishedCase(name);
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());
        assertThat(path.stage(ref)).isEqualTo("CLOSED");
        return ref;
    }

    private Answer merge(String old, String target) {
        return expect(200, tryMerge(old, target));
    }

    private Answer tryMerge(String old, String target) {
        return api.post("coordinator", CASES + old + "/merge", Map.of("into", target, "note", "The same person"));
    }

    private JsonNode unmerge(String old) {
        return expect(200, api.send("coordinator", "DELETE", CASES + old + "/merge?note=Two%20people", null, Map.of()))
                .json();
    }

    private long persons() {
        var total = 0L;
        for (var count : api.get(Api.NOBODY, "/api/v1/public/statistics?by=country")
                .json()
                .get("items")) {
            total += count.get("persons").asLong();
        }
        return total;
    }

    private List<String> others(String ref) {
        var found = new ArrayList<String>();
        expect(200, api.get("intake", CASES + ref + "/episodes"))
                .json()
                .get("items")
                .forEach(item -> found.add(item.get("ref").asString()));
        return found;
    }

    private List<String> waiting(String ref) {
        var found = new ArrayList<String>();
        api.get("coordinator", "/api/v1/tasks?scope=team&caseRef=" + ref)
                .json()
                .get("items")
                .forEach(task -> found.add(task.get("key").asString()));
        return found;
    }

    private List<String> stages(String ref) {
        var found = new ArrayList<String>();
        api.get("coordinator", CASES + ref)
                .json()
                .get("history")
                .forEach(moved -> found.add(moved.get("stage").asString()));
        return found;
    }

    private JsonNode process(String ref) {
        return expect(200, api.get("coordinator", CASES + ref + "/process")).json();
    }

    private static List<String> texts(JsonNode array) {
        var found = new ArrayList<String>();
        array.forEach(item -> found.add(item.asString()));
        return found;
    }
}
