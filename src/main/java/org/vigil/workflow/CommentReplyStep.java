package org.vigil.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.advocacy.ReplyComment;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.ReplyManagement;
import org.vigil.advocacy.StatePosition;
import org.vigil.shared.Refusal;

/** "Comment on reply": how they answer, where they stand, and what we make of it. */
@Component
class CommentReplyStep implements TaskStep {

    static final String KEY = "Task_CommentReply";

    private final ReplyManagement replies;

    CommentReplyStep(ReplyManagement replies) {
        this.replies = replies;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        replies.comment(
                StepFields.action(task),
                reply(completion),
                new ReplyComment(
                        StepFields.requiredChoice(completion, AdvocacyForms.KIND, ReplyKind.class),
                        StepFields.requiredChoice(completion, AdvocacyForms.POSITION, StatePosition.class),
                        completion.comment()));
    }

    private static java.util.@Nullable UUID reply(Completion completion) {
        var text = completion.text(AdvocacyForms.REPLY);
        try {
            return text == null ? null : java.util.UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(AdvocacyForms.REPLY, "refusal.unreadable");
        }
    }
}
