package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.advocacy.ReplyManagement;
import org.vigil.advocacy.SilenceDecision;

/** "Answer silence": ask again with a new deadline, turn to somebody above, or say openly that no answer came. */
@Component
class AnswerSilenceStep implements TaskStep {

    private final ReplyManagement replies;

    AnswerSilenceStep(ReplyManagement replies) {
        this.replies = replies;
    }

    @Override
    public String key() {
        return "Task_AnswerSilence";
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        replies.answerSilence(
                StepFields.action(task),
                SilenceDecision.valueOf(completion.outcome()),
                StepFields.startOfDay(completion, AdvocacyForms.REPLY_DUE),
                completion.comment());
    }
}
