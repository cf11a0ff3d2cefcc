package org.vigil.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.ReplyComment;
import org.vigil.advocacy.ReplyManagement;
import org.vigil.advocacy.SilenceDecision;
import org.vigil.followup.FollowUpId;
import org.vigil.followup.FollowUpResult;
import org.vigil.followup.HearingId;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.HearingOutcome;
import org.vigil.followup.HearingTime;
import org.vigil.followup.NewHearing;
import org.vigil.followup.PlanManagement;

/** Does on the page of a case what a task may be waiting for: by that task where one waits, else by the use case alone. */
@Service
@Transactional
public class StepOrCase {

    private final TaskList waiting;
    private final TaskManagement tasks;
    private final HearingManagement hearings;
    private final PlanManagement plans;
    private final ReplyManagement replies;

    StepOrCase(
            TaskList waiting,
            TaskManagement tasks,
            HearingManagement hearings,
            PlanManagement plans,
            ReplyManagement replies) {
        this.waiting = waiting;
        this.tasks = tasks;
        this.hearings = hearings;
        this.plans = plans;
        this.replies = replies;
    }

    /** What happened at a hearing; {@code next} says to when it was put off. */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public void recordHearing(
            HearingId id, HearingOutcome outcome, @Nullable HearingTime next, @Nullable String comment) {
        if (outcome == HearingOutcome.ADJOURNED && next != null) {
            hearings.postpone(id, following(id, next), comment);
        } else {
            hearings.recordOutcome(id, outcome, comment);
        }
        waiting.ofHearing(id.value(), RecordHearingStep.KEY)
                .ifPresent(task -> tasks.complete(
                        task, completion("RECORDED", comment, Map.of(AdvocacyForms.HEARING_OUTCOME, outcome.name()))));
    }

    private NewHearing following(HearingId id, HearingTime next) {
        var was = hearings.get(id).hearing();
        return new NewHearing(
                next.date(),
                next.startsAt(),
                was.court(),
                was.kind(),
                was.note(),
                next.zone() == null ? was.zone() : next.zone());
    }

    /** The day of a hearing that had none. */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public void learnDay(HearingId id, HearingTime time, @Nullable String comment) {
        hearings.learnDay(id, time.date(), time.startsAt(), time.zone());
        waiting.ofHearing(id.value(), AskHearingDayStep.KEY)
                .ifPresent(task -> tasks.complete(task, completion(AskHearingDayStep.LEARNT, comment, Map.of())));
    }

    /** A planned follow-up was done or is skipped. */
    @RequiresPermission(Permission.CASE_FOLLOW_UP)
    public void endFollowUp(FollowUpId id, FollowUpResult result, @Nullable String comment) {
        var task = waiting.ofFollowUp(id.value(), DoFollowUpStep.KEY);
        if (task.isPresent()) {
            tasks.complete(
                    task.get(),
                    completion(
                            result == FollowUpResult.SKIPPED_WITH_REASON ? DoFollowUpStep.SKIP : "DONE",
                            comment,
                            Map.of()));
        } else {
            plans.end(id, result, comment);
        }
    }

    /** What we make of a reply. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public void commentReply(ActionId id, @Nullable UUID replyId, ReplyComment comment) {
        var task = waiting.ofAction(id.value(), CommentReplyStep.KEY);
        if (task.isEmpty()) {
            replies.comment(id, replyId, comment);
            return;
        }
        var fields = new HashMap<String, String>();
        fields.put(AdvocacyForms.KIND, comment.kind().name());
        fields.put(AdvocacyForms.POSITION, comment.position().name());
        if (replyId != null) {
            fields.put(AdvocacyForms.REPLY, replyId.toString());
        }
        tasks.complete(task.get(), completion("COMMENTED", comment.comment(), fields));
    }

    /** What to do when no answer came; somebody is asked for it by a task, and by that alone. */
    @RequiresPermission(Permission.ACTION_APPROVE)
    public void answerSilence(
            ActionId id, SilenceDecision decision, @Nullable Instant nextDueAt, @Nullable String comment) {
        tasks.complete(
                tasks.ofAction(id.value(), "Task_AnswerSilence"),
                completion(
                        decision.name(),
                        comment,
                        nextDueAt == null ? Map.of() : Map.of(AdvocacyForms.REPLY_DUE, nextDueAt.toString())));
    }

    private static Completion completion(String outcome, @Nullable String comment, Map<String, String> fields) {
        var texts = new HashMap<String, List<String>>();
        fields.forEach((name, value) -> texts.put(name, List.of(value)));
        return new Completion(outcome, comment == null ? "" : comment, texts);
    }
}
