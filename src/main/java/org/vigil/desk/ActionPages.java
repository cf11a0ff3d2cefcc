package org.vigil.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.NewAction;
import org.vigil.advocacy.NewReply;
import org.vigil.advocacy.ReplyComment;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.ReplyManagement;
import org.vigil.advocacy.StatePosition;
import org.vigil.shared.CaseRef;
import org.vigil.workflow.StepOrCase;

/** The forms of advocacy on the page of a case: drafts, replies, and what we make of them. */
@Controller
@RequestMapping("/desk/cases/{ref}")
class ActionPages {

    private final AdvocacyManagement actions;
    private final ReplyManagement replies;
    private final StepOrCase steps;

    ActionPages(AdvocacyManagement actions, ReplyManagement replies, StepOrCase steps) {
        this.actions = actions;
        this.replies = replies;
        this.steps = steps;
    }

    @PostMapping("/actions")
    String draft(@PathVariable CaseRef ref, CaseForm form) {
        return form.named("action")
                .fields(field -> "action." + field)
                .send(
                        ref,
                        "action.drafted",
                        "#advocacy",
                        typed -> actions.draft(
                                ref,
                                new NewAction(
                                        typed.required("kind", ActionKind.class),
                                        typed.text("target"),
                                        typed.text("text"),
                                        null)));
    }

    @PostMapping("/actions/{action}/replies")
    String reply(@PathVariable CaseRef ref, @PathVariable UUID action, CaseForm form) {
        return form.named("reply", action)
                .send(
                        ref,
                        "reply.recorded",
                        "#action-" + action,
                        typed -> replies.record(
                                new ActionId(action),
                                new NewReply(
                                        typed.text("authority"),
                                        typed.choice("kind", ReplyKind.class, ReplyKind.UNKNOWN),
                                        typed.choice("position", StatePosition.class, StatePosition.UNKNOWN),
                                        typed.text("text"),
                                        typed.first("comment"),
                                        startOfDay(typed, "receivedAt"))));
    }

    @PostMapping("/actions/{action}/replies/{reply}/comments")
    String comment(@PathVariable CaseRef ref, @PathVariable UUID action, @PathVariable UUID reply, CaseForm form) {
        return form.named("comment", reply)
                .send(
                        ref,
                        "reply.commented",
                        "#action-" + action,
                        typed -> steps.commentReply(
                                new ActionId(action),
                                reply,
                                new ReplyComment(
                                        typed.required("kind", ReplyKind.class),
                                        typed.required("position", StatePosition.class),
                                        typed.first("comment"))));
    }

    private static @Nullable Instant startOfDay(CaseViewTyped typed, String field) {
        var day = typed.day(field);
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
