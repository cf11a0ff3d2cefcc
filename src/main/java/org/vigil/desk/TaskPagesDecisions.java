package org.vigil.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.ActionStatus;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.Impact;
import org.vigil.advocacy.SentHow;
import org.vigil.cases.CaseFile;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.FieldClass;
import org.vigil.cases.dossier.Modality;
import org.vigil.followup.CaseOutcome;
import org.vigil.followup.FollowUpManagement;
import org.vigil.intake.TriageReason;
import org.vigil.publication.ChecklistItem;
import org.vigil.publication.Consent;
import org.vigil.publication.SlotCode;
import org.vigil.publication.SummaryDetails;
import org.vigil.publication.SummaryManagement;
import org.vigil.publication.SummaryState;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Paragraphs;
import org.vigil.shared.web.Choice;
import org.vigil.workflow.TaskForm;
import org.vigil.workflow.TaskView;

/** Reads what each kind of decision asks and shows. */
@Component
@Transactional(readOnly = true)
class TaskPagesDecisions {

    private static final String FORM = TaskPagesModel.FORM;

    /** The steps that can propose to close a case. */
    private static final Set<String> CLOSING =
            Set.of("Task_ReviewPeriodically", "Task_ProposeClosing", "Task_MonitorImpunity");

    private static final List<ActionKind> URGENT = List.of(
            ActionKind.WGAD_URGENT_APPEAL,
            ActionKind.SP_URGENT_APPEAL,
            ActionKind.LETTER_TO_AUTHORITY,
            ActionKind.PARTNER_ALERT,
            ActionKind.COE_ALERT,
            ActionKind.LEGAL_AID,
            ActionKind.MEDICAL_AID);

    private final SummaryManagement summaries;
    private final AdvocacyManagement actions;
    private final FollowUpManagement followUps;
    private final CaseViewWorkReader works;
    private final CaseViewTogetherReader together;
    private final CaseViewPublicReader summaryParts;
    private final TaskPagesAdvocacy further;

    TaskPagesDecisions(
            SummaryManagement summaries,
            AdvocacyManagement actions,
            FollowUpManagement followUps,
            CaseViewWorkReader works,
            CaseViewTogetherReader together,
            CaseViewPublicReader summaryParts,
            TaskPagesAdvocacy further) {
        this.summaries = summaries;
        this.actions = actions;
        this.followUps = followUps;
        this.works = works;
        this.together = together;
        this.summaryParts = summaryParts;
        this.further = further;
    }

    TaskPagesModel.Decision of(TaskView task, CaseFile file, CaseViewTyped typed, CaseViewWords words) {
        var key = task.key();
        var safety = key.equals("Task_CheckSafety");
        var news = key.equals("Task_AssessNewInformation");
        return new TaskPagesModel.Decision(
                key.equals("Task_TriageReport")
                        ? CasePageReader.coded(
                                "reason",
                                TriageReason.ofPeople().toArray(TriageReason[]::new),
                                typed.of(FORM, TaskForm.REASON),
                                words)
                        : List.of(),
                safety ? checklist(typed, words) : List.of(),
                safety ? consents(typed, words) : List.of(),
                safety ? slots(file, typed, words) : List.of(),
                safety ? told(task.caseRef(), words) : List.of(),
                key.equals("Task_DraftSummary") ? offer(task, typed, words) : null,
                key.equals("Task_ApproveSummary") ? summary(task, words).orElse(null) : null,
                action(task, words),
                key.equals("Task_SendAction")
                        ? CasePageReader.coded("sent", SentHow.values(), typed.of(FORM, TaskForm.SENT_HOW), words)
                        : List.of(),
                key.equals("Task_AssessOutcome")
                        ? CasePageReader.coded("impact", Impact.values(), typed.of(FORM, TaskForm.IMPACT), words)
                        : List.of(),
                CLOSING.contains(key)
                        ? CasePageReader.coded(
                                "ending", CaseOutcome.values(), typed.of(FORM, TaskForm.CLOSING_OUTCOME), words)
                        : List.of(),
                key.equals("Task_ApproveClosing") ? closing(task, words) : null,
                further.asks(task, typed, words),
                further.impacts(task, words),
                further.reply(task, words),
                further.hearing(task, words),
                further.plan(task, words),
                key.equals("Task_ReviewRecord"),
                key.equals("Task_ConsiderUrgentAction")
                        ? CasePageReader.coded(
                                "action.kind",
                                URGENT.toArray(ActionKind[]::new),
                                typed.of(FORM, TaskForm.ACTION_KIND),
                                words)
                        : List.of(),
                CLOSING.contains(key) ? finished(task, typed, words) : List.of(),
                news ? summaryParts.corrections(task.caseRef(), words) : List.of(),
                news || key.equals("Task_GradeSources"));
    }

    private List<String> told(CaseRef ref, CaseViewWords words) {
        return Stream.concat(works.opened(ref, words).stream(), together.tied(ref, words).stream())
                .toList();
    }

    private static List<TaskPagesModel.Question> checklist(CaseViewTyped typed, CaseViewWords words) {
        return Arrays.stream(ChecklistItem.values())
                .map(item -> new TaskPagesModel.Question(
                        TaskForm.answer(item),
                        words.code("checklist", item),
                        words.code("checklist.hint", item),
                        CasePageReader.coded(
                                "answer", ChecklistItem.Answer.values(), typed.of(FORM, TaskForm.answer(item)), words)))
                .toList();
    }

    private static List<TaskPagesModel.ConsentLine> consents(CaseViewTyped typed, CaseViewWords words) {
        return Arrays.stream(Consent.Scope.values())
                .map(scope -> {
                    var field = TaskForm.consent(scope);
                    return new TaskPagesModel.ConsentLine(
                            field,
                            words.code("consent.scope", scope),
                            scope == Consent.Scope.NAME,
                            CasePageReader.coded(
                                    "consent.status", Consent.Status.values(), typed.of(FORM, field), words),
                            typed.of(FORM, field + ".givenBy"),
                            typed.of(FORM, field + ".note"));
                })
                .toList();
    }

    private static List<TaskPagesModel.SlotLine> slots(CaseFile file, CaseViewTyped typed, CaseViewWords words) {
        return file.dossier().entries().stream()
                .flatMap(entry -> slot(entry, typed, words).stream())
                .distinct()
                .toList();
    }

    private static Optional<TaskPagesModel.SlotLine> slot(
            DossierEntry entry, CaseViewTyped typed, CaseViewWords words) {
        var standing = entry.standing();
        var fact = entry.value();
        if (standing == null || fact == null) {
            return Optional.empty();
        }
        var code = SlotCode.of(entry.slot());
        var ordinary = fact.fieldClass() == FieldClass.F0;
        return Optional.of(new TaskPagesModel.SlotLine(
                code,
                words.facts().label(entry.slot().type(), words.locale()),
                standing.modality() == Modality.FACT
                        ? words.facts().value(fact, words.locale())
                        : words.facts().sentence(standing, words.locale()),
                ordinary,
                typed.chosen(FORM, ordinary ? TaskForm.KEPT_BACK : TaskForm.ALLOWED, code),
                typed.chosen(FORM, TaskForm.PARTNERS, code)));
    }

    private TaskPagesModel.Offer offer(TaskView task, CaseViewTyped typed, CaseViewWords words) {
        var offer = summaries.offer(task.caseId());
        var last = summaries.current(task.caseRef());
        var draft = last.filter(summary -> summary.state() == SummaryState.DRAFT);
        var sent = typed.in(FORM);
        return new TaskPagesModel.Offer(
                offer.calledBy(),
                offer.facts().stream()
                        .map(fact -> Choice.of(fact.claim().toString(), fact.label() + ": " + fact.value())
                                .withHint(hint(fact.origins(), fact.contested(), words))
                                .selectedIf(!sent
                                        || typed.chosen(
                                                FORM,
                                                TaskForm.FACTS,
                                                fact.claim().toString())))
                        .toList(),
                offer.keptBack().stream()
                        .map(kept ->
                                words.say("kept-back", kept.label(), words.code("kept-back.reason", kept.reason())))
                        .distinct()
                        .toList(),
                offer.told(),
                or(typed.of(FORM, TaskForm.LANGUAGE), "en"),
                sent
                        ? typed.of(FORM, TaskForm.LEAD)
                        : draft.map(SummaryDetails::lead).orElse(null),
                sent
                        ? typed.of(FORM, TaskForm.WHAT_CHANGED)
                        : draft.map(SummaryDetails::whatChanged).orElse(null),
                last.filter(summary -> summary.version() > 1 || summary.publishedAt() != null)
                        .isPresent(),
                draft.map(SummaryDetails::comment).orElse(null));
    }

    private static String hint(int origins, boolean contested, CaseViewWords words) {
        var said = words.any("component.dots", origins);
        return contested ? said + " · " + words.say("contested") : said;
    }

    private static String or(@Nullable String typed, String usual) {
        return typed == null ? usual : typed;
    }

    private Optional<TaskPagesModel.Summary> summary(TaskView task, CaseViewWords words) {
        return summaries
                .current(task.caseRef())
                .map(summary -> new TaskPagesModel.Summary(
                        summary.version(),
                        summary.language(),
                        Paragraphs.of(summary.lead()),
                        summary.facts(),
                        summary.whatChanged(),
                        words.say("summary.drafted", words.who(summary.draftedBy()), words.time(summary.draftedAt()))));
    }

    private CaseViewWork.@Nullable ActionLine action(TaskView task, CaseViewWords words) {
        var action = task.actionId();
        return action == null ? null : works.action(actions.get(new ActionId(action)), words);
    }

    private List<TaskPagesModel.FinishedAction> finished(TaskView task, CaseViewTyped typed, CaseViewWords words) {
        return actions.list(task.caseRef()).stream()
                .filter(action -> action.status() == ActionStatus.DONE || action.status() == ActionStatus.NO_REPLY)
                .map(action -> new TaskPagesModel.FinishedAction(
                        words.say("action.what", words.code("action.kind", action.kind()), action.target()),
                        Arrays.stream(Impact.values())
                                .map(impact -> Choice.of(action.id() + "=" + impact, words.code("impact", impact))
                                        .selectedIf(
                                                typed.in(FORM)
                                                        ? typed.chosen(
                                                                FORM, TaskForm.IMPACTS, action.id() + "=" + impact)
                                                        : impact == action.impact() && impact != Impact.UNKNOWN))
                                .toList()))
                .toList();
    }

    private @Nullable String closing(TaskView task, CaseViewWords words) {
        return followUps.closings(task.caseRef()).stream()
                .filter(closing -> closing.decision() == null)
                .reduce((earlier, later) -> later)
                .map(closing -> words.say(
                        "closing.proposed",
                        words.who(closing.proposedBy()),
                        words.day(closing.proposedAt()),
                        words.code("ending", closing.outcome())))
                .orElse(null);
    }
}
