package org.vigil.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.safety;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.shared.Refusal;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;

/** Invariant 1: whoever had a part in something does not approve it, whatever roles they hold. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class FourEyesTests {

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Autowired
    private TaskManagement tasks;

    /** Seven people who hold every role of case work: only what they did can keep them away. */
    @BeforeEach
    void employ() {
        for (var name : List.of("opener", "editor", "grader", "second", "third", "drafter", "fourth")) {
            staff.employ(
                    name + ".all",
                    "Central Asia",
                    Role.INTAKE,
                    Role.VERIFIER,
                    Role.REVIEWER,
                    Role.ADVOCATE,
                    Role.COORDINATOR);
        }
    }

    @Test
    void keepsOpenerEditorAndVerifierFromReviewing() {
        var ref = path.caseInReview("Reviewed By Another", "opener.all", "editor.all", "grader.all");

        for (var outcome : List.of("APPROVE", "RETURN", "REJECT")) {
            refuses(ref, "Task_ReviewRecord", "opener.all", outcome, Map.of());
            refuses(ref, "Task_ReviewRecord", "editor.all", outcome, Map.of());
            refuses(ref, "Task_ReviewRecord", "grader.all", outcome, Map.of());
        }
        refusesOtherAccountOf("grader.all", ref, "Task_ReviewRecord", "APPROVE");
        path.complete(ref, "Task_ReviewRecord", "second.all", "APPROVE", Map.of());
    }

    @Test
    void keepsWhoeverEditedLastFromReviewing() {
        var ref = path.caseInReview("Edited Late", "opener.all", "editor.all", "grader.all");
        expect(201, path.addSource(ref, "second.all", "third"));
        path.complete(ref, "Task_GradeSources", "grader.all", "PROPOSE", Map.of());

        refuses(ref, "Task_ReviewRecord", "second.all", "APPROVE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "third.all", "APPROVE", Map.of());
    }

    @Test
    void keepsTheReviewerFromTheSafetyCheckToo() {
        var ref = path.caseInReview("Checked By Another", "opener.all", "editor.all", "grader.all");
        path.complete(ref, "Task_ReviewRecord", "second.all", "APPROVE", Map.of());

        for (var wrong : List.of("opener.all", "editor.all", "grader.all", "second.all")) {
            refuses(ref, "Task_CheckSafety", wrong, "FULL", safety("ALREADY_PUBLIC"));
        }
        path.complete(ref, "Task_CheckSafety", "third.all", "FULL", safety("ALREADY_PUBLIC"));
    }

    @Test
    void keepsTheDrafterFromApprovingTheSummary() {
        var ref = path.caseToDraft("Summary By Another");
        path.complete(ref, "Task_DraftSummary", "drafter.all", "SUBMIT", Map.of("lead", "Words."));

        refuses(ref, "Task_ApproveSummary", "drafter.all", "APPROVE", Map.of());
        refuses(ref, "Task_ApproveSummary", "drafter.all", "RETURN", Map.of());
        refusesOtherAccountOf("drafter.all", ref, "Task_ApproveSummary", "APPROVE");

        path.complete(ref, "Task_ApproveSummary", "second.all", "RETURN", Map.of());
        path.complete(ref, "Task_DraftSummary", "third.all", "SUBMIT", Map.of("lead", "Other words."));
        refusesToComplete(ref, "Task_ApproveSummary", "drafter.all", "APPROVE", Map.of());
        refuses(ref, "Task_ApproveSummary", "third.all", "APPROVE", Map.of());
        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases/" + ref).status()).isEqualTo(404);
        path.complete(ref, "Task_ApproveSummary", "second.all", "APPROVE", Map.of());
    }

    @Test
    void keepsTheDrafterFromApprovingAnAction() {
        var ref = path.caseInVerification("Action By Another");
        var drafted = expect(
                201,
                api.post(
                        "drafter.all",
                        "/api/v1/cases/" + ref + "/actions",
                        Map.of("kind", "LETTER_TO_AUTHORITY", "target", "The prosecutor", "text", "Let them go"),
                        path.ifMatch(ref)));
        var action = drafted.json().get("id").asString();

        refuses(ref, "Task_ApproveAction", "drafter.all", "APPROVE", Map.of());
        expect(
                409,
                api.post("drafter.all", "/api/v1/actions/" + action + "/approve", Map.of("comment", "Mine is good")));
        refusesOtherAccountOf("drafter.all", ref, "Task_ApproveAction", "APPROVE");
        path.complete(ref, "Task_ApproveAction", "second.all", "APPROVE", Map.of());
    }

    @Test
    void keepsWhoeverProposedAClosingFromApprovingIt() {
        var ref = path.publishedCase("Closed By Another");
        path.complete(ref, "Task_ReviewPeriodically", "drafter.all", "CLOSE", Map.of("outcomeCode", "RELEASED"));

        refuses(ref, "Task_ApproveClosing", "drafter.all", "APPROVE", Map.of());
        refusesOtherAccountOf("drafter.all", ref, "Task_ApproveClosing", "APPROVE");
        path.complete(ref, "Task_ApproveClosing", "second.all", "APPROVE", Map.of());
    }

    @Test
    void letsNoRoleReviewButTheReviewers() {
        var ref = path.caseInReview("Reviewers Only");
        var task = path.task(ref, "Task_ReviewRecord");
        var before = traces(ref);

        for (var user : List.of("intake2", "verifier2", "advocate", "coordinator", "partner", "auditor", "admin")) {
            expect(
                    403,
                    api.post(
                            user,
                            "/api/v1/tasks/" + task + "/complete",
                            Map.of("outcome", "APPROVE", "comment", "Yes")));
        }
        expect(
                401,
                api.post(
                        Api.NOBODY,
                        "/api/v1/tasks/" + task + "/complete",
                        Map.of("outcome", "APPROVE", "comment", "Yes")));
        assertThat(traces(ref)).isEqualTo(before);
    }

    @Test
    void letsNobodyCompleteWhatAnotherHolds() {
        var ref = path.caseInReview("Held By Another");
        var task = path.task(ref, "Task_ReviewRecord");
        expect(200, api.post("reviewer", "/api/v1/tasks/" + task + "/claim", ""));

        expect(409, path.tryComplete(ref, "Task_ReviewRecord", "reviewer2", "APPROVE", Map.of()));
        expect(409, api.post("reviewer2", "/api/v1/tasks/" + task + "/claim", ""));
        expect(409, api.post("reviewer2", "/api/v1/tasks/" + task + "/release", ""));
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
    }

    private void refuses(String ref, String key, String user, String outcome, Map<String, Object> fields) {
        expect(409, api.post(user, "/api/v1/tasks/" + path.task(ref, key) + "/claim", ""));
        refusesToComplete(ref, key, user, outcome, fields);
    }

    private void refusesToComplete(String ref, String key, String user, String outcome, Map<String, Object> fields) {
        var before = traces(ref);

        var answer = path.tryComplete(ref, key, user, outcome, fields);

        assertThat(answer.status())
                .as(user + " " + outcome + ": " + answer.text())
                .isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(traces(ref)).isEqualTo(before);
    }

    private void refusesOtherAccountOf(String username, String ref, String key, String outcome) {
        SignedInUser other = staff.otherAccountOf(
                staff.named(username), Role.INTAKE, Role.VERIFIER, Role.REVIEWER, Role.ADVOCATE, Role.COORDINATOR);
        var task = TaskId.of(path.task(ref, key));
        var before = traces(ref);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        other, () -> tasks.complete(task, new Completion(outcome, "By my other account", Map.of()))))
                .matches(refusal -> refusal.kind() == Refusal.Kind.CONFLICT)
                .matches(refusal -> refusal.code().startsWith("refusal.four-eyes"));
        assertThat(traces(ref)).isEqualTo(before);
    }

    /** What a decision would leave behind. */
    private List<String> traces(String ref) {
        return owner.sql().sql("""
                        select c::text from cases.detention_case c where ref = :ref
                        union all select d::text from cases.contribution d join cases.detention_case c on c.id = d.case_id where c.ref = :ref
                        union all select s::text from workflow.step_taken s join cases.detention_case c on c.id = s.case_id where c.ref = :ref
                        union all select r::text from verification.review_decision r join cases.detention_case c on c.id = r.case_id where c.ref = :ref
                        union all select a::text from publication.risk_assessment a join cases.detention_case c on c.id = a.case_id where c.ref = :ref
                        union all select p::text from publication.summary p join cases.detention_case c on c.id = p.case_id where c.ref = :ref
                        union all select x::text from advocacy.action x join cases.detention_case c on c.id = x.case_id where c.ref = :ref
                        union all select f::text from followup.closing f join cases.detention_case c on c.id = f.case_id where c.ref = :ref
                        union all select t::text from workflow.task_view t where case_ref = :ref
                        union all select l.seq::text from audit.entry l join cases.detention_case c on c.id = l.case_id where c.ref = :ref
                        order by 1""").param("ref", ref).query(String.class).list();
    }
}
