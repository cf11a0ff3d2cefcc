package org.vigil.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.StatePosition;
import org.vigil.advocacy.StateReply;
import org.vigil.cases.CaseQueries;
import org.vigil.followup.FollowUpId;
import org.vigil.followup.HearingId;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.HearingOutcome;
import org.vigil.followup.PlanManagement;
import org.vigil.shared.web.Choice;
import org.vigil.workflow.AdvocacyForms;
import org.vigil.workflow.TaskView;

/** Reads what the steps of advocacy, hearings and follow-up ask and show. */
@Component
@Transactional(readOnly = true)
class TaskPagesAdvocacy {

    private static final String FORM = TaskPagesModel.FORM;
    private final AdvocacyManagement actions;
    private final HearingManagement hearings;
    private final PlanManagement plans;
    private final CaseQueries cases;
    private final CaseViewAdvocacyReader advocacy;
    private final CaseViewFollowUpReader followUps;

    TaskPagesAdvocacy(
            AdvocacyManagement actions,
            HearingManagement hearings,
            PlanManagement plans,
            CaseQueries cases,
            CaseViewAdvocacyReader advocacy,
            CaseViewFollowUpReader followUps) {
        this.actions = actions;
        this.hearings = hearings;
        this.plans = plans;
        this.cases = cases;
        this.advocacy = advocacy;
        this.followUps = followUps;
    }

    List<TaskPagesModel.Ask> asks(TaskView task, CaseViewTyped typed, CaseViewWords words) {
        return switch (task.key()) {
            case "Task_AnswerSilence" -> List.of(field(AdvocacyForms.REPLY_DUE, "date", typed, words));
            case "Task_CommentReply" -> comment(task, typed, words);
            case "Task_RecordHearing" -> {
                var fields = new ArrayList<TaskPagesModel.Ask>();
                fields.add(choice(
                        AdvocacyForms.HEARING_OUTCOME,
                        CasePageReader.coded(
                                "hearing.outcome",
                                HearingOutcome.values(),
                                typed.of(FORM, AdvocacyForms.HEARING_OUTCOME),
                                words),
                        true,
                        words));
                fields.addAll(time(AdvocacyForms.NEXT, task, typed, words));
                yield List.copyOf(fields);
            }
            case "Task_AskHearingDay" -> time(AdvocacyForms.DATE, task, typed, words);
            default -> List.of();
        };
    }

    private List<TaskPagesModel.Ask> comment(TaskView task, CaseViewTyped typed, CaseViewWords words) {
        var last = latest(task);
        var kind = typed.of(FORM, AdvocacyForms.KIND);
        var position = typed.of(FORM, AdvocacyForms.POSITION);
        return List.of(
                choice(
                        AdvocacyForms.KIND,
                        CasePageReader.coded(
                                "reply.kind",
                                ReplyKind.values(),
                                kind == null && last != null && last.kind() != ReplyKind.UNKNOWN
                                        ? last.kind().name()
                                        : kind,
                                words),
                        true,
                        words),
                choice(
                        AdvocacyForms.POSITION,
                        CasePageReader.coded(
                                "reply.position",
                                StatePosition.values(),
                                position == null && last != null && last.position() != StatePosition.UNKNOWN
                                        ? last.position().name()
                                        : position,
                                words),
                        true,
                        words));
    }

    private List<TaskPagesModel.Ask> time(String name, TaskView task, CaseViewTyped typed, CaseViewWords words) {
        var country = cases.details(task.caseId()).country();
        return List.of(
                field(name, "text", typed, words),
                field(name + "Hour", "time", typed, words),
                choice(name + "Zone", chosen(CourtClocks.of(country), typed.of(FORM, name + "Zone")), false, words));
    }

    private static List<Choice> chosen(List<Choice> choices, @Nullable String typed) {
        return typed == null
                ? choices
                : choices.stream()
                        .map(choice -> choice.selectedIf(choice.value().equals(typed)))
                        .toList();
    }

    private static TaskPagesModel.Ask choice(String name, List<Choice> choices, boolean required, CaseViewWords words) {
        return new TaskPagesModel.Ask(name, words.code("ask", name), null, choices, "select", required, null);
    }

    private static TaskPagesModel.Ask field(String name, String type, CaseViewTyped typed, CaseViewWords words) {
        return new TaskPagesModel.Ask(
                name,
                words.code("ask", name),
                words.code("ask.hint", name),
                List.of(),
                type,
                false,
                typed.of(FORM, name));
    }

    /** What each action that went out changed, for the second person at the closing. */
    List<TaskPagesModel.ImpactLine> impacts(TaskView task, CaseViewWords words) {
        if (!task.key().equals("Task_ApproveClosing")) {
            return List.of();
        }
        return actions.list(task.caseRef()).stream()
                .filter(action -> action.status().isSent())
                .map(action -> new TaskPagesModel.ImpactLine(
                        words.say("action.what", words.code("action.kind", action.kind()), action.target()),
                        action.isJudged() ? words.code("impact", action.impact()) : null))
                .toList();
    }

    CaseViewWork.@Nullable ReplyLine reply(TaskView task, CaseViewWords words) {
        var action = task.actionId();
        if (action == null || !task.key().equals("Task_CommentReply")) {
            return null;
        }
        var lines = advocacy.line(actions.get(new ActionId(action)), words).replies();
        return lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    private @Nullable StateReply latest(TaskView task) {
        var action = task.actionId();
        var replies = action == null
                ? List.<StateReply>of()
                : actions.get(new ActionId(action)).replies();
        return replies.isEmpty() ? null : replies.get(replies.size() - 1);
    }

    CaseViewWork.@Nullable HearingLine hearing(TaskView task, CaseViewWords words) {
        var hearing = task.hearingId();
        return hearing == null ? null : followUps.hearing(hearings.get(new HearingId(hearing)), words);
    }

    CaseViewWork.@Nullable PlanLine plan(TaskView task, CaseViewWords words) {
        var plan = task.followUpId();
        return plan == null ? null : followUps.plan(plans.get(new FollowUpId(plan)), task.caseRef(), words);
    }
}
