package org.vigil.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.cases.Tag;
import org.vigil.cases.TagManagement;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;

@VigilTest
@SuppressWarnings("NullAway.Init")
class QueueModuleTests {

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Autowired
    private TagManagement tags;

    @Autowired
    private TaskManagement tasks;

    @Autowired
    private SavedViewManagement views;

    @Test
    void narrowsByEveryPartOfTheAddress() {
        var ref = path.caseInReview("Narrowed By Everything");
        var task = path.task(ref, "Task_ReviewRecord");
        expect(200, api.post("reviewer", "/api/v1/tasks/" + task + "/claim", ""));
        staff.as(
                staff.named("verifier"),
                () -> tags.add(tasks.get(TaskId.of(task)).caseId(), Tag.of("Узкий-круг")));
        var found = row(ref);

        for (var fits : List.of(
                "kind=Task_ReviewRecord",
                "stage=REVIEW",
                "country=TJ",
                "urgency=" + found.get("urgency").asString(),
                "risk=" + found.get("risk").asString(),
                "holder=reviewer",
                "role=REVIEWER",
                "tag=%D1%83%D0%B7%D0%BA%D0%B8%D0%B9-%D0%BA%D1%80%D1%83%D0%B3",
                "team=Central+Asia",
                "dueWithin=30",
                "q=arrowed+by",
                "caseRef=" + ref)) {
            assertThat(refs("coordinator", "scope=team&q=" + ref + "&" + fits))
                    .as(fits)
                    .contains(ref);
        }
        for (var fitsNot : List.of(
                "kind=Task_CheckSafety",
                "stage=TRIAGE",
                "country=KZ",
                "holder=reviewer2",
                "holder=nobody",
                "role=ADVOCATE",
                "tag=other",
                "team=Nobodies",
                "dueWithin=0")) {
            assertThat(refs("coordinator", "scope=team&caseRef=" + ref + "&" + fitsNot))
                    .as(fitsNot)
                    .isEmpty();
        }
        assertThat(refs("reviewer", "scope=mine&holder=me&caseRef=" + ref)).contains(ref);
        assertThat(refs("reviewer2", "scope=group&caseRef=" + ref)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "scope=soon",
        "kind=review",
        "stage=NOWHERE",
        "country=Tajikistan",
        "role=BOSS",
        "dueWithin=soon",
        "after=%25"
    })
    void saysWhatInAnAddressCannotBeRead(String address) {
        var answer = api.get("reviewer", "/api/v1/tasks?" + address);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString())
                .isEqualTo(address.substring(0, address.indexOf('=')));
        assertThat(api.get("reviewer", "/desk?" + address).status()).isEqualTo(address.startsWith("after") ? 422 : 200);
    }

    @Test
    void tellsMineFromWhatWaitsForMyGroup() {
        var ref = path.caseInReview("Mine And My Group's");
        var task = path.task(ref, "Task_ReviewRecord");

        assertThat(refs("reviewer", "scope=group&caseRef=" + ref)).contains(ref);
        assertThat(refs("reviewer", "scope=mine&caseRef=" + ref)).contains(ref);
        assertThat(refs("verifier", "scope=group&caseRef=" + ref)).isEmpty();
        expect(200, api.post("reviewer", "/api/v1/tasks/" + task + "/claim", ""));
        assertThat(refs("reviewer", "scope=group&caseRef=" + ref)).isEmpty();
        assertThat(refs("reviewer", "scope=mine&caseRef=" + ref)).contains(ref);
        assertThat(refs("reviewer2", "scope=mine&caseRef=" + ref)).isEmpty();
        assertThat(refs("reviewer2", "scope=unassigned&caseRef=" + ref)).isEmpty();
        assertThat(refs("reviewer2", "scope=team&caseRef=" + ref)).contains(ref);
    }

    @Test
    void goesOnWhereThePageEndedThoughItsLastTaskWasDone() {
        for (var name : List.of("Page One", "Page Two", "Page Three")) {
            path.openCase(name);
        }
        for (var scope : List.of("team", "mine", "unassigned")) {
            var whole = new ArrayList<String>();
            api.pages("intake2", "/api/v1/tasks?scope=" + scope, 7)
                    .forEach(task -> whole.add(task.get("id").asString()));
            assertThat(whole).as(scope).doesNotHaveDuplicates().containsExactlyElementsOf(all(scope));
        }
        var first = api.get("intake2", "/api/v1/tasks?scope=group&kind=Task_TriageReport&limit=1")
                .json();
        path.complete(first.at("/items/0/caseRef").asString(), "Task_TriageReport", "intake2", "IN_SCOPE", Map.of());

        assertThat(api.get(
                                "intake2",
                                "/api/v1/tasks?scope=group&kind=Task_TriageReport&limit=5&after="
                                        + first.get("next").asString())
                        .json()
                        .get("items"))
                .isNotEmpty();
    }

    private List<String> all(String scope) {
        var ids = new ArrayList<String>();
        api.pages("intake2", "/api/v1/tasks?scope=" + scope)
                .forEach(task -> ids.add(task.get("id").asString()));
        return ids;
    }

    @Test
    void followsTheCaseAndHidesWithIt() {
        var ref = path.openCase("Hidden With The Case");
        assertThat(refs("coordinator", "scope=team&caseRef=" + ref)).contains(ref);

        owner.sql()
                .sql(
                        "update cases.detention_case set sensitivity = 'SEALED', urgency = 'URGENT', risk = 'HIGH' where ref = ?")
                .param(ref)
                .update();

        assertThat(refs("coordinator", "scope=team&caseRef=" + ref)).isEmpty();
        assertThat(owner.sql()
                        .sql(
                                "select urgency || risk || sensitivity || urgency_rank from workflow.task_view where case_ref = ?")
                        .param(ref)
                        .query(String.class)
                        .single())
                .isEqualTo("URGENTHIGHSEALED0");
        assertThat(staff.sql(
                        staff.named("coordinator"),
                        "update workflow.task_view set sensitivity = 'INTERNAL' where case_ref = ?",
                        ref))
                .isZero();
    }

    @Test
    void showsAnotherTeamNothing() {
        var foreign = staff.hireElsewhere(Role.REVIEWER, Role.COORDINATOR);
        var ref = path.caseInReview("Not For Another Team");

        assertThat(staff.count(foreign, "select count(*) from workflow.task_view where case_ref = ?", ref))
                .isZero();
        assertThat(staff.as(foreign, () -> tasks.counts(TaskFilter.NONE).get(TaskQuery.Scope.TEAM)))
                .isEqualTo((int) staff.count(foreign, "select count(*) from workflow.task_view"));
    }

    @Test
    void handsATaskToAColleagueAndSaysWhyNotToAnother() {
        var ref = path.caseInReview("Handed To A Colleague");
        var task = path.task(ref, "Task_ReviewRecord");
        var call = "/api/v1/tasks/" + task + "/hand-over";
        expect(200, api.post("reviewer", "/api/v1/tasks/" + task + "/claim", ""));

        expect(409, api.post("reviewer2", call, Map.of("to", "reviewer2", "reason", "I want it")));
        assertThat(expect(409, api.post("reviewer", call, Map.of("to", "verifier", "reason", "On the road")))
                        .text())
                .contains("Their roles do not do this task");
        expect(422, api.post("reviewer", call, Map.of("to", "reviewer2", "reason", " ")));
        expect(422, api.post("reviewer", call, Map.of("to", "nobody.at.all", "reason", "On the road")));
        expect(200, api.post("reviewer", call, Map.of("to", "reviewer2", "reason", "On the road until Friday")));

        assertThat(row(ref).at("/assignee/name").asString())
                .isEqualTo(staff.named("reviewer2").displayName());
        assertThat(api.get("reviewer2", "/desk?scope=mine&caseRef=" + ref).text())
                .contains("On the road until Friday");
        assertThat(api.get("coordinator", "/desk/tasks/" + task + "/hand-over").text())
                .contains("Their roles do not do this task")
                .contains("They hold it already");
    }

    @Test
    void handsNothingToWhomeverFourEyesKeepAwayOrWhoIsNotToKnow() {
        var ref = path.caseInReview("Handed To No Editor");
        var task = TaskId.of(path.task(ref, "Task_ReviewRecord"));
        var editor = staff.hire(Role.INTAKE, Role.REVIEWER);
        owner.sql()
                .sql(
                        "insert into cases.contribution (case_id, user_id, holder, kind) select id, ?, ?, 'EDITOR' from cases.detention_case where ref = ?")
                .params(editor.account(), editor.holder(), ref)
                .update();
        var foreign = staff.hireElsewhere(Role.REVIEWER);
        var why = staff.as(staff.named("coordinator"), () -> tasks.colleagues(task));

        assertThat(why)
                .filteredOn(person -> person.id().equals(editor.id()))
                .extracting(Colleague::hindrance)
                .containsExactly("refusal.hand-over.four-eyes.EDITOR");
        assertThat(why)
                .filteredOn(person -> person.id().equals(foreign.id()))
                .extracting(Colleague::hindrance)
                .containsExactly("refusal.hand-over.need-to-know");
        assertThat(why)
                .filteredOn(person -> person.username().equals("reviewer"))
                .extracting(Colleague::hindrance)
                .containsOnlyNulls();
    }

    @Test
    void keepsAFilterForOneselfOrForTheTeam() {
        var mine = staff.as(staff.named("verifier"), () -> views.save("Only mine", "scope=mine&country=TJ", false));
        var shared = staff.as(staff.named("verifier"), () -> views.save("For us all", "scope=overdue", true));
        var foreign = staff.hireElsewhere(Role.VERIFIER);

        assertThat(seenBy("verifier")).contains(mine, shared);
        assertThat(seenBy("reviewer")).contains(shared).doesNotContain(mine);
        assertThat(staff.as(foreign, () -> views.list()))
                .noneMatch(view -> view.id().equals(shared));
        assertThat(api.get("verifier", "/desk").text()).contains("Only mine").contains("For us all");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(org.vigil.shared.Refusal.class)
                .isThrownBy(() -> staff.as(staff.named("reviewer"), () -> views.delete(shared)));
        staff.as(staff.named("verifier"), () -> {
            views.delete(mine);
            views.delete(shared);
        });
        assertThat(seenBy("reviewer")).doesNotContain(shared);
    }

    private List<java.util.UUID> seenBy(String user) {
        return staff.as(
                staff.named(user),
                () -> views.list().stream().map(SavedView::id).toList());
    }

    private JsonNode row(String ref) {
        return api.get("coordinator", "/api/v1/tasks?scope=team&caseRef=" + ref)
                .json()
                .at("/items/0");
    }

    private List<String> refs(String user, String address) {
        var refs = new ArrayList<String>();
        expect(200, api.get(user, "/api/v1/tasks?limit=200&" + address))
                .json()
                .get("items")
                .forEach(task -> refs.add(task.get("caseRef").asString()));
        return refs;
    }
}
