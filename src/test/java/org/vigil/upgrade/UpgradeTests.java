package org.vigil.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.safety;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.testing.Owner;

/**
 * A database on which a released version ran, with cases in every place where one can stand still, is started with the newest
 * models: every case goes on as it began, and comes to its end through the product's own use cases.
 */
class UpgradeTests {

    @TempDir
    private Path data;

    /** How a case comes to stand at a place of release 1, and how it leaves it after the upgrade. */
    private record Stand(String name, List<String> places, Way reach, Leave leave) {}

    private interface Way {
        String reach(RunningVigil vigil, String name);
    }

    private interface Leave {
        void leave(RunningVigil vigil, String ref);
    }

    private static final Leave BY_WORK = (vigil, ref) -> {};

    private static final List<Stand> STANDS = List.of(
            new Stand("Triage", List.of("Task_TriageReport"), (v, n) -> v.path().openCase(n), BY_WORK),
            new Stand(
                    "Information by time",
                    List.of("Gateway_IsInformationGiven", "Event_InformationWaitPassed"),
                    (v, n) -> waitingForInformation(v, n),
                    (v, ref) -> new CaseWorker(v).pass(ref, "Event_InformationWaitPassed")),
            new Stand(
                    "Information by message",
                    List.of("Gateway_IsInformationGiven", "Event_InformationReceived"),
                    (v, n) -> waitingForInformation(v, n),
                    (v, ref) -> expect(201, v.path().addSource(ref, "intake", "late"))),
            new Stand(
                    "Grading", List.of("Task_GradeSources"), (v, n) -> v.path().caseInVerification(n), BY_WORK),
            new Stand(
                    "Watch by time",
                    List.of("Gateway_IsAnythingNew", "Event_WatchPeriodPassed"),
                    (v, n) -> onWatch(v, n),
                    (v, ref) -> new CaseWorker(v).pass(ref, "Event_WatchPeriodPassed")),
            new Stand(
                    "Watch by message",
                    List.of("Gateway_IsAnythingNew", "Event_NewInformationReceived"),
                    (v, n) -> onWatch(v, n),
                    (v, ref) -> expect(201, v.path().addSource(ref, "intake", "news"))),
            new Stand("Review", List.of("Task_ReviewRecord"), (v, n) -> v.path().caseInReview(n), BY_WORK),
            new Stand(
                    "Review of a record that changes",
                    List.of("Task_ReviewRecord", "Event_RecordChanged"),
                    (v, n) -> v.path().caseInReview(n),
                    (v, ref) -> {
                        expect(201, v.path().addSource(ref, "intake", "third"));
                        assertThat(v.path().stage(ref)).isEqualTo("VERIFICATION");
                    }),
            new Stand("Safety", List.of("Task_CheckSafety"), (v, n) -> v.path().caseInSafetyCheck(n), BY_WORK),
            new Stand(
                    "Delay",
                    List.of("Event_PublicationDelayPassed"),
                    (v, n) -> delayed(v, n),
                    (v, ref) -> new CaseWorker(v).pass(ref, "Event_PublicationDelayPassed")),
            new Stand("Draft", List.of("Task_DraftSummary"), (v, n) -> v.path().caseToDraft(n), BY_WORK),
            new Stand(
                    "Approval",
                    List.of("Task_ApproveSummary"),
                    (v, n) -> v.path().caseToApprove(n),
                    BY_WORK),
            new Stand(
                    "Withheld",
                    List.of("Task_ReviewPeriodically"),
                    (v, n) -> {
                        var ref = v.path().caseInSafetyCheck(n);
                        v.path().complete(ref, "Task_CheckSafety", "reviewer2", "WITHHOLD", safety("REFUSED"));
                        return ref;
                    },
                    BY_WORK),
            new Stand(
                    "Follow-up",
                    List.of("Task_ReviewPeriodically"),
                    (v, n) -> v.path().publishedCase(n),
                    BY_WORK),
            new Stand(
                    "Closing",
                    List.of("Task_ApproveClosing"),
                    (v, n) -> {
                        var ref = v.path().publishedCase(n);
                        v.path()
                                .complete(
                                        ref,
                                        "Task_ReviewPeriodically",
                                        "advocate",
                                        "CLOSE",
                                        Map.of("outcomeCode", "RELEASED"));
                        return ref;
                    },
                    BY_WORK),
            new Stand("Action to approve", List.of("Task_ApproveAction"), (v, n) -> withAction(v, n), BY_WORK),
            new Stand(
                    "Action to revise",
                    List.of("Task_ReviseAction"),
                    (v, n) -> {
                        var ref = withAction(v, n);
                        v.path().complete(ref, "Task_ApproveAction", "coordinator", "RETURN", Map.of());
                        return ref;
                    },
                    BY_WORK),
            new Stand(
                    "Action to send",
                    List.of("Task_SendAction"),
                    (v, n) -> {
                        var ref = withAction(v, n);
                        v.path().complete(ref, "Task_ApproveAction", "coordinator", "APPROVE", Map.of());
                        return ref;
                    },
                    BY_WORK),
            new Stand(
                    "Reply by time",
                    List.of("Gateway_IsReplyInTime", "Event_ReplyDeadlinePassed"),
                    (v, n) -> awaitingReply(v, n),
                    (v, ref) -> new CaseWorker(v).pass(ref, "Event_ReplyDeadlinePassed")),
            new Stand(
                    "Reply by message",
                    List.of("Gateway_IsReplyInTime", "Event_ReplyReceived"),
                    (v, n) -> awaitingReply(v, n),
                    UpgradeTests::reply),
            new Stand(
                    "Outcome",
                    List.of("Task_AssessOutcome"),
                    (v, n) -> {
                        var ref = awaitingReply(v, n);
                        reply(v, ref);
                        return ref;
                    },
                    BY_WORK),
            new Stand(
                    "Action drafted after the upgrade",
                    List.of("Event_ActionDrafted"),
                    (v, n) -> v.path().caseInReview(n),
                    (v, ref) -> {
                        draft(v, ref);
                        v.path().task(ref, "Task_ApproveAction");
                    }));

    @Test
    void everyCaseOfTheFirstReleaseFinishes() {
        assertThat(ReleasedModels.releases()).startsWith(1);
        var places = new TreeSet<String>();
        STANDS.forEach(stand -> places.addAll(stand.places()));
        assertThat(places).containsAll(new ReleasedModels(1).waits());

        var cases = new LinkedHashMap<Stand, String>();
        try (var before = RunningVigil.ofRelease(1, data)) {
            for (var stand : STANDS) {
                var ref = stand.reach().reach(before, stand.name());
                cases.put(stand, ref);
                standsAt(before, ref, stand);
            }
        }
        try (var after = RunningVigil.ofToday(data)) {
            var versions = versions(after);
            assertThat(versions).containsEntry("case-lifecycle", List.of(1, 2));
            var unfinished = new ArrayList<String>();
            cases.forEach((stand, ref) -> {
                standsAt(after, ref, stand);
                stand.leave().leave(after, ref);
                new CaseWorker(after).finish(ref);
                if (!after.path().stage(ref).equals("CLOSED")) {
                    unfinished.add(stand.name());
                }
            });

            assertThat(unfinished).isEmpty();
            assertThat(cases).hasSize(STANDS.size());
            assertThat(deploymentsOf(after, cases.values()))
                    .as("each case ends on the release that it began with")
                    .hasSize(1);
            newCasesBeginOnTheNewest(after);
            assertThat(MigrationPlans.of(after.get(org.camunda.bpm.engine.ProcessEngine.class))
                            .written())
                    .as("src/docs/migrations.md lists what a migration could carry over; it was written anew")
                    .isTrue();
        }
    }

    private static void standsAt(RunningVigil vigil, String ref, Stand stand) {
        var activities = vigil.get(Owner.class)
                .sql()
                .sql("""
                        select a.act_id_ from engine.act_hi_actinst a
                        join engine.act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                        where p.business_key_ = :ref and a.end_time_ is null
                        union select d.act_id_ from engine.act_ru_job j
                        join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
                        join engine.act_hi_procinst p on p.proc_inst_id_ = j.process_instance_id_ where p.business_key_ = :ref
                        union select s.activity_id_ from engine.act_ru_event_subscr s
                        join engine.act_hi_procinst p on p.proc_inst_id_ = s.proc_inst_id_ where p.business_key_ = :ref""")
                .param("ref", ref)
                .query(String.class)
                .list();
        assertThat(activities).as(stand.name()).containsAll(stand.places());
    }

    private static Map<String, List<Integer>> versions(RunningVigil vigil) {
        var versions = new HashMap<String, List<Integer>>();
        vigil.get(RepositoryService.class)
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionVersion()
                .asc()
                .list()
                .forEach((ProcessDefinition definition) -> versions.computeIfAbsent(
                                definition.getKey(), key -> new ArrayList<>())
                        .add(definition.getVersion()));
        return versions;
    }

    private static List<String> deploymentsOf(RunningVigil vigil, Iterable<String> refs) {
        var all = new TreeSet<String>();
        refs.forEach(ref -> all.addAll(vigil.get(Owner.class)
                .sql()
                .sql("""
                        select d.deployment_id_ from engine.act_hi_procinst p
                        join engine.act_re_procdef d on d.id_ = p.proc_def_id_ where p.business_key_ = ?""")
                .param(ref)
                .query(String.class)
                .list()));
        return List.copyOf(all);
    }

    private static void newCasesBeginOnTheNewest(RunningVigil vigil) {
        var ref = vigil.path().openCase("After The Upgrade");
        var models = new CaseWorker(vigil).process(ref).get("models");
        assertThat(models.propertyNames()).contains("case-lifecycle:2");
    }

    private static String waitingForInformation(RunningVigil vigil, String name) {
        var ref = vigil.path().openCase(name);
        vigil.path().complete(ref, "Task_TriageReport", "intake2", "NEEDS_INFO", Map.of());
        return ref;
    }

    private static String onWatch(RunningVigil vigil, String name) {
        var ref = vigil.path().caseInVerification(name);
        vigil.path().complete(ref, "Task_GradeSources", "verifier", "WATCH", Map.of());
        return ref;
    }

    private static String delayed(RunningVigil vigil, String name) {
        var ref = vigil.path().caseInSafetyCheck(name);
        var fields = new HashMap<>(safety("ALREADY_PUBLIC"));
        fields.put("publishAfter", "2027-06-01");
        vigil.path().complete(ref, "Task_CheckSafety", "reviewer2", "DELAYED", fields);
        return ref;
    }

    private static String withAction(RunningVigil vigil, String name) {
        var ref = vigil.path().caseInReview(name);
        draft(vigil, ref);
        return ref;
    }

    private static void draft(RunningVigil vigil, String ref) {
        expect(
                201,
                vigil.api()
                        .post(
                                "advocate",
                                "/api/v1/cases/" + ref + "/actions",
                                Map.of("kind", "LETTER_TO_AUTHORITY", "target", "A ministry", "text", "Release her."),
                                vigil.path().ifMatch(ref)));
    }

    private static String awaitingReply(RunningVigil vigil, String name) {
        var ref = withAction(vigil, name);
        vigil.path().complete(ref, "Task_ApproveAction", "coordinator", "APPROVE", Map.of());
        vigil.path().complete(ref, "Task_SendAction", "advocate", "SENT", Map.of("how", "POST", "to", "A ministry"));
        return ref;
    }

    private static void reply(RunningVigil vigil, String ref) {
        var action = vigil.api()
                .get("advocate", "/api/v1/cases/" + ref + "/actions")
                .json()
                .at("/items/0/id")
                .asString();
        expect(
                201,
                vigil.api()
                        .post(
                                "advocate",
                                "/api/v1/actions/" + action + "/replies",
                                Map.of(
                                        "authority",
                                        "A ministry",
                                        "kind",
                                        "TOKEN",
                                        "position",
                                        "DENIES",
                                        "text",
                                        "No",
                                        "comment",
                                        "Nothing new")));
    }
}
