package org.vigil.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.NewAction;
import org.vigil.advocacy.SentHow;
import org.vigil.cases.CaseFile;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.ConflictIds;
import org.vigil.cases.RecordedClaim;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.Stage;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.platform.demo.DemoFile.Action;
import org.vigil.platform.demo.DemoFile.Chapter;
import org.vigil.platform.demo.DemoFile.Goal;
import org.vigil.platform.demo.DemoFile.Row;
import org.vigil.publication.ChecklistItem;
import org.vigil.publication.Consent;
import org.vigil.publication.SummaryDecision;
import org.vigil.publication.TranslationDetails;
import org.vigil.publication.TranslationDraft;
import org.vigil.publication.TranslationManagement;
import org.vigil.shared.CaseRef;
import org.vigil.shared.language.Language;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskForm;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskQuery;
import org.vigil.workflow.TaskView;

/** Looks at what waits on a case and lets the right person do the next thing, until the chapter has reached its goal. */
@Component
class DemoSteps {

    private final Stagehand stagehand;
    private final CaseManagement cases;
    private final CaseQueries queries;
    private final TaskManagement tasks;
    private final AdvocacyManagement actions;
    private final TranslationManagement translations;

    DemoSteps(
            Stagehand stagehand,
            CaseManagement cases,
            CaseQueries queries,
            TaskManagement tasks,
            AdvocacyManagement actions,
            TranslationManagement translations) {
        this.stagehand = stagehand;
        this.cases = cases;
        this.queries = queries;
        this.tasks = tasks;
        this.actions = actions;
        this.translations = translations;
    }

    /** Does the next step; false when the goal is reached. */
    boolean next(DemoFile file, Chapter chapter, CaseRef ref) {
        var record = stagehand.as("verifier", () -> queries.file(ref, null));
        var waiting = new TreeMap<String, TaskView>();
        stagehand
                .as("verifier", () -> tasks.list(TaskQuery.of(ref)))
                .items()
                .forEach(task -> waiting.put(task.key(), task));
        var action = chapter.action();
        if (action != null && advocacy(file, ref, action, record, waiting)) {
            return true;
        }
        return new Step(file, chapter, record, waiting).take() || translate(file, chapter, record);
    }

    /** One language of a published summary: one person translates, another one reviews. */
    private boolean translate(DemoFile file, Chapter chapter, CaseFile record) {
        var ref = record.details().ref();
        if (record.details().stage() != Stage.ACTIVE || chapter.translations().isEmpty()) {
            return false;
        }
        var there = stagehand.as("advocate", () -> translations.translations(ref)).stream()
                .map(TranslationDetails::language)
                .toList();
        var next = chapter.translations().entrySet().stream()
                .filter(translation -> !there.contains(translation.getKey()))
                .findFirst();
        next.ifPresent(translation -> {
            var draft = new TranslationDraft(translation.getKey(), translation.getValue());
            stagehand.as("advocate", () -> translations.translate(ref, draft));
            stagehand.as(
                    "reviewer",
                    () -> translations.decide(
                            ref,
                            Language.ofCode(draft.language()).orElseThrow(),
                            SummaryDecision.APPROVE,
                            file.word("TRANSLATION")));
        });
        return next.isPresent();
    }

    private boolean advocacy(
            DemoFile file, CaseRef ref, Action action, CaseFile record, Map<String, TaskView> waiting) {
        if (waiting.containsKey("Task_ApproveAction")) {
            return complete(
                    "coordinator", waiting.get("Task_ApproveAction"), "APPROVE", file.word("ACTION_APPROVE"), Map.of());
        }
        if (waiting.containsKey("Task_SendAction")) {
            return complete(
                    "advocate",
                    waiting.get("Task_SendAction"),
                    "SENT",
                    file.word("ACTION_SENT"),
                    Map.of(
                            TaskForm.SENT_HOW, List.of(SentHow.ONLINE_FORM.name()),
                            TaskForm.SENT_TO, List.of(action.to())));
        }
        if (record.details().stage() != Stage.ACTIVE
                || !stagehand.as("advocate", () -> actions.list(ref)).isEmpty()) {
            return false;
        }
        stagehand.as(
                "advocate",
                () -> actions.draft(ref, new NewAction(action.kind(), action.target(), action.text(), null)));
        return true;
    }

    private boolean complete(
            String username, TaskView task, String outcome, String comment, Map<String, List<String>> fields) {
        stagehand.as(username, () -> {
            tasks.complete(task.id(), new Completion(outcome, comment, fields));
            return true;
        });
        return true;
    }

    /** One look at one case. */
    private final class Step {

        private final DemoFile file;
        private final Chapter chapter;
        private final CaseFile record;
        private final Map<String, TaskView> waiting;
        private final CaseRef ref;
        private final String verifier;

        Step(DemoFile file, Chapter chapter, CaseFile record, Map<String, TaskView> waiting) {
            this.file = file;
            this.chapter = chapter;
            this.record = record;
            this.waiting = waiting;
            this.ref = record.details().ref();
            this.verifier = file.chapters().indexOf(chapter) % 2 == 0 ? "verifier" : "verifier2";
        }

        boolean take() {
            var row = chapter.row();
            if (record.details().stage() == Stage.WATCH) {
                return row != null && record.sources().size() == 1 && addList(row);
            }
            // Whatever the story does not tell, an urgent action to consider, waits for the people of the demo.
            return waiting.values().stream()
                    .filter(task -> task.actionId() == null)
                    .anyMatch(this::work);
        }

        private boolean work(TaskView task) {
            return switch (task.key()) {
                case "Task_TriageReport" -> complete("intake2", task, "IN_SCOPE", file.word("TRIAGE"), Map.of());
                case "Task_GradeSources" -> verify(task);
                case "Task_ReviewRecord" ->
                    chapter.goal() != Goal.REVIEW
                            && complete("reviewer", task, "APPROVE", file.word("REVIEW"), Map.of());
                case "Task_CheckSafety" -> complete("reviewer2", task, "FULL", file.word("SAFETY"), safety());
                case "Task_DraftSummary" ->
                    complete(
                            "advocate",
                            task,
                            "SUBMIT",
                            file.word("SUBMIT"),
                            Map.of(TaskForm.LEAD, List.of(String.valueOf(chapter.lead()))));
                case "Task_ApproveSummary" -> complete("reviewer", task, "APPROVE", file.word("APPROVE"), Map.of());
                default -> false;
            };
        }

        private boolean addList(Row row) {
            stagehand.as("intake", () -> {
                var source = cases.addSource(ref, file.list().at(row.url()), null);
                return cases.propose(
                        ref, row.claims().stream().map(said -> said.of(source)).toList(), null);
            });
            return true;
        }

        private boolean verify(TaskView task) {
            var undecided = record.claims().stream()
                    .filter(recorded -> recorded.claim().status() == ClaimStatus.PROPOSED)
                    .toList();
            if (!undecided.isEmpty()) {
                return decide(undecided);
            }
            var open = record.dossier().openConflicts();
            if (!open.isEmpty() && chapter.uncertain() != null) {
                return leaveUncertain(
                        ConflictIds.of(record.details().id(), open.get(0).key()));
            }
            var both = record.sources().size() > 1;
            return (!both || open.isEmpty())
                    && complete(verifier, task, "PROPOSE", file.word(both ? "PROPOSE_TWO" : "PROPOSE_ONE"), Map.of());
        }

        /** Grades what is new and decides every claim of it: one sitting of one person. */
        private boolean decide(List<RecordedClaim> undecided) {
            stagehand.as(verifier, () -> {
                record.sources().stream()
                        .filter(source -> source.source().grade().equals(SourceGrade.UNGRADED))
                        .forEach(source ->
                                cases.grade(source.id(), gradeOf(source.source().originGroup())));
                undecided.forEach(this::accept);
                return true;
            });
            return true;
        }

        private SourceGrade gradeOf(String origin) {
            return origin.equals(file.list().source().originGroup())
                    ? file.list().grade()
                    : file.article().grade();
        }

        private void accept(RecordedClaim recorded) {
            var claim = recorded.claim();
            var holds = claim.scope() == ClaimScope.GROUP ? holds(recorded) : null;
            var occasion = claim.scope() == ClaimScope.INDIVIDUAL
                    ? claim.modality().name()
                    : holds == null ? "GROUP" : "HOLDS";
            cases.decide(claim.id(), ClaimStatus.ACCEPTED, file.word(occasion), holds);
        }

        private @Nullable String holds(RecordedClaim recorded) {
            var claim = recorded.claim();
            return chapter.article().stream()
                    .filter(said -> said.claim().fact().equals(claim.fact())
                            && said.claim().scope() == claim.scope()
                            && said.claim().locator().equals(claim.locator()))
                    .flatMap(said -> Stream.ofNullable(said.holds()))
                    .findFirst()
                    .orElse(null);
        }

        private boolean leaveUncertain(UUID conflict) {
            stagehand.as(verifier, () -> {
                cases.decide(
                        ref,
                        conflict,
                        ConflictDecision.Outcome.ACCEPTED_AS_UNCERTAIN,
                        null,
                        String.valueOf(chapter.uncertain()));
                return true;
            });
            return true;
        }

        private Map<String, List<String>> safety() {
            var fields = new TreeMap<String, List<String>>();
            for (var item : ChecklistItem.values()) {
                fields.put(TaskForm.answer(item), List.of(answer(item).name()));
            }
            consent(fields, Consent.Scope.NAME, "CONSENT_NAME");
            if (!chapter.allowed().isEmpty()) {
                consent(fields, Consent.Scope.FAMILY_STATEMENT, "CONSENT_FAMILY");
            }
            fields.put(TaskForm.ALLOWED, new ArrayList<>(chapter.allowed()));
            return fields;
        }

        private static ChecklistItem.Answer answer(ChecklistItem item) {
            return switch (item) {
                case CONSENT -> ChecklistItem.Answer.YES;
                case FAMILY_RISK, HARM_TO_TRIAL -> ChecklistItem.Answer.UNKNOWN;
                default -> ChecklistItem.Answer.NO;
            };
        }

        private void consent(Map<String, List<String>> fields, Consent.Scope scope, String occasion) {
            var field = TaskForm.consent(scope);
            fields.put(field, List.of(Consent.Status.ALREADY_PUBLIC.name()));
            fields.put(field + ".note", List.of(file.word(occasion)));
        }
    }
}
