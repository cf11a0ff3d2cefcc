package org.vigil.invariants;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.NewAction;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.FactCodec;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.OpenCase;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskQuery;
import org.vigil.workflow.TaskView;

/**
 * Six people with eight accounts and every role do whatever comes to hand. The test remembers by itself who had a part in what,
 * and no approval may ever come from one of them. {@code -Dvigil.walk.steps=50000} for the nightly figure,
 * {@code -Dvigil.walk.seed} to walk the same way again.
 */
@VigilTest
@SuppressWarnings("NullAway.Init")
class ApprovalWalkTests {

    private static final int STEPS = Integer.getInteger("vigil.walk.steps", 800);
    private static final long SEED = Long.getLong("vigil.walk.seed", 20_221_101L);
    private static final int CASES_AT_ONCE = 4;
    private static final int LONGEST_LIFE = 80;

    /** What one may have had a part in. */
    private enum Part {
        RECORD,
        REVIEW,
        SUMMARY,
        CLOSING
    }

    /** A case, and who had a part in what of it as the test saw it happen. */
    private static final class Walked {
        private final CaseRef ref;
        private final Map<Part, Set<UUID>> parts = new EnumMap<>(Part.class);
        private final Map<UUID, Set<UUID>> writers = new HashMap<>();
        private int steps;

        Walked(CaseRef ref) {
            this.ref = ref;
        }

        void took(Part part, SignedInUser who) {
            parts.computeIfAbsent(part, unused -> new HashSet<>()).add(who.holder());
        }

        void wrote(UUID action, SignedInUser who) {
            writers.computeIfAbsent(action, unused -> new HashSet<>()).add(who.holder());
        }

        boolean hadPart(SignedInUser who, Part... in) {
            return List.of(in).stream()
                    .anyMatch(part -> parts.getOrDefault(part, Set.of()).contains(who.holder()));
        }
    }

    @Autowired
    private Staff staff;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private TaskManagement tasks;

    @Autowired
    private AdvocacyManagement advocacy;

    @Autowired
    private FactCodec facts;

    private final Random random = new Random(SEED);
    private final List<SignedInUser> people = new ArrayList<>();
    private final List<Walked> walked = new ArrayList<>();
    private final Map<String, Integer> approvals = new HashMap<>();
    private int refusals;

    @Test
    void neverApprovesByOneWhoHadAPart() {
        var all = new Role[] {Role.INTAKE, Role.VERIFIER, Role.REVIEWER, Role.ADVOCATE, Role.COORDINATOR};
        for (var person = 0; person < 6; person++) {
            people.add(staff.hire(all));
        }
        people.add(staff.otherAccountOf(people.get(0), all));
        people.add(staff.otherAccountOf(people.get(1), all));

        for (var step = 0; step < STEPS; step++) {
            var at = caseAtHand();
            at.steps++;
            try {
                act(at, people.get(random.nextInt(people.size())));
            } catch (Refusal refused) {
                refusals++;
            }
        }

        assertThat(refusals).isGreaterThan(STEPS / 50);
        assertThat(approvals.keySet())
                .contains(
                        "Task_ReviewRecord",
                        "Task_CheckSafety",
                        "Task_ApproveSummary",
                        "Task_ApproveAction",
                        "Task_ApproveClosing");
    }

    private Walked caseAtHand() {
        walked.removeIf(old -> old.steps > LONGEST_LIFE || stageOf(old).isEnd());
        while (walked.size() < CASES_AT_ONCE) {
            walked.add(open(people.get(random.nextInt(people.size()))));
        }
        return walked.get(random.nextInt(walked.size()));
    }

    private org.vigil.cases.Stage stageOf(Walked at) {
        return staff.as(people.get(0), () -> queries.details(at.ref)).stage();
    }

    private Walked open(SignedInUser opener) {
        var details = staff.as(
                opener,
                () -> cases.open(new OpenCase(
                        List.of(Name.of("Walked Person")),
                        CountryCode.of("TJ"),
                        IncidentType.DETENTION,
                        2022,
                        "",
                        source("first"),
                        minimum(null))));
        var opened = new Walked(details.ref());
        opened.took(Part.RECORD, opener);
        return opened;
    }

    private static NewSource source(String origin) {
        return new NewSource(
                "A paper", null, origin, SourceKind.NEWS_ARTICLE, SourceGrade.UNGRADED, null, null, null, false);
    }

    private List<NewClaim> minimum(@org.jspecify.annotations.Nullable UUID source) {
        return List.of(
                        "{\"type\":\"ARREST\",\"date\":\"2022-06-15\",\"place\":\"TJ\",\"authority\":\"the police\",\"perpetrator\":\"STATE\"}",
                        "{\"type\":\"CUSTODY\",\"status\":\"HELD_INVESTIGATION\",\"custodian\":\"the state\"}",
                        "{\"type\":\"ROLE\",\"role\":\"JOURNALIST\"}",
                        "{\"type\":\"NAME\",\"text\":\"Walked Person\"}")
                .stream()
                .map(fact -> new NewClaim(
                        source, facts.fromJson(fact), Modality.FACT, ClaimScope.INDIVIDUAL, null, "line 1", null, null))
                .toList();
    }

    private void act(Walked at, SignedInUser who) {
        var waiting = staff.as(who, () -> tasks.list(TaskQuery.of(at.ref))).items();
        var dice = random.nextInt(100);
        if (dice < 6) {
            edit(at, who);
        } else if (dice < 10) {
            var draft = new NewAction(ActionKind.PUBLIC_APPEAL, "All", "Free!", null);
            at.wrote(staff.as(who, () -> advocacy.draft(at.ref, draft)).value(), who);
        } else if (!waiting.isEmpty()) {
            work(at, who, waiting.get(random.nextInt(waiting.size())));
        } else {
            edit(at, who);
        }
    }

    /** A second origin and all that it says: an edit of the record. */
    private void edit(Walked at, SignedInUser who) {
        var source = staff.as(who, () -> cases.addSource(at.ref, source("origin " + at.steps), null));
        at.took(Part.RECORD, who);
        staff.as(who, () -> cases.propose(at.ref, minimum(source), null));
    }

    private void work(Walked at, SignedInUser who, TaskView task) {
        var outcome = task.outcomes()
                .get(
                        random.nextInt(100) < 75
                                ? 0
                                : random.nextInt(task.outcomes().size()));
        if (task.key().equals("Task_GradeSources")) {
            if (verify(at, who)) {
                return;
            }
            outcome = random.nextInt(10) == 0 ? "WATCH" : "PROPOSE";
        }
        if (outcome.equals("DUPLICATE") || outcome.equals("DELAYED") || outcome.equals("OUT_OF_SCOPE")) {
            return;
        }
        if (task.key().equals("Task_ReviewPeriodically") && random.nextInt(3) == 0) {
            outcome = "CLOSE";
        }
        var completion = new Completion(outcome, "Whatever comes to hand", fields(task.key(), outcome));
        staff.as(who, () -> {
            tasks.complete(task.id(), completion);
            return true;
        });
        judge(at, who, task, outcome);
    }

    private boolean verify(Walked at, SignedInUser who) {
        var undecided = staff.as(who, () -> queries.file(at.ref, null)).claims().stream()
                .filter(recorded -> recorded.claim().status() == ClaimStatus.PROPOSED)
                .toList();
        undecided.forEach(recorded -> {
            staff.as(who, () -> {
                cases.decide(recorded.claim().id(), ClaimStatus.ACCEPTED, "Read", null);
                return true;
            });
            at.took(Part.RECORD, who);
        });
        return !undecided.isEmpty();
    }

    /** The rule as the test knows it, and what is remembered for the next step. */
    private void judge(Walked at, SignedInUser who, TaskView task, String outcome) {
        var key = task.key();
        var action = task.actionId();
        switch (key) {
            case "Task_GradeSources" -> at.took(Part.RECORD, who);
            case "Task_ReviewRecord" -> {
                approved(at, who, key, outcome, Part.RECORD);
                at.took(Part.REVIEW, who);
            }
            case "Task_CheckSafety" -> approved(at, who, key, outcome, Part.RECORD, Part.REVIEW);
            case "Task_DraftSummary" -> at.took(Part.SUMMARY, who);
            case "Task_ApproveSummary" -> approved(at, who, key, outcome, Part.SUMMARY);
            case "Task_ReviseAction" -> at.wrote(requireNonNull(action), who);
            case "Task_ApproveAction" -> {
                assertThat(at.writers.get(requireNonNull(action))).doesNotContain(who.holder());
                approvals.merge(key, 1, Integer::sum);
            }
            case "Task_ReviewPeriodically" -> {
                at.parts.remove(Part.CLOSING);
                at.took(Part.CLOSING, who);
            }
            case "Task_ApproveClosing" -> approved(at, who, key, outcome, Part.CLOSING);
            default -> {
                // Triage, sending and assessing approve nothing.
            }
        }
    }

    private void approved(Walked at, SignedInUser who, String key, String outcome, Part... in) {
        assertThat(at.hadPart(who, in))
                .as("%s=%s on %s by %s, seed %d", key, outcome, at.ref, who.username(), SEED)
                .isFalse();
        approvals.merge(key, 1, Integer::sum);
    }

    private static Map<String, List<String>> fields(String key, String outcome) {
        var fields = new HashMap<String, List<String>>();
        switch (key) {
            case "Task_CheckSafety" -> {
                for (var item : List.of(
                        "CONSENT", "FAMILY_RISK", "IDENTIFIABLE_SOURCE", "HEALTH_DATA", "CHILDREN", "HARM_TO_TRIAL")) {
                    fields.put("answers." + item, List.of("NO"));
                }
                fields.put("consent.NAME", List.of("GIVEN"));
            }
            case "Task_DraftSummary" -> {
                fields.put("lead", List.of("Words for the world."));
                fields.put("whatChanged", List.of("Words"));
            }
            case "Task_SendAction" -> {
                fields.put("how", List.of("POST"));
                fields.put("to", List.of("Dushanbe"));
            }
            case "Task_ReviseAction" -> fields.put("text", List.of("Free them!"));
            case "Task_AssessOutcome" -> fields.put("impact", List.of("POSITIVE"));
            case "Task_ReviewPeriodically" -> {
                if (outcome.equals("CLOSE")) {
                    fields.put("outcomeCode", List.of("RELEASED"));
                }
            }
            default -> {
                // Nothing beside the outcome and the comment.
            }
        }
        return fields;
    }
}
