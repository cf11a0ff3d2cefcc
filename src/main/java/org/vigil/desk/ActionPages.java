package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
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
import org.vigil.shared.Refusal;
import org.vigil.workflow.StepOrCase;

/** The forms of advocacy on the page of a case: drafts, replies, and what we make of them. */
@Controller
@RequestMapping("/desk/cases/{ref}")
class ActionPages {

    private final AdvocacyManagement actions;
    private final ReplyManagement replies;
    private final StepOrCase steps;
    private final CasePageAnswers answers;

    ActionPages(AdvocacyManagement actions, ReplyManagement replies, StepOrCase steps, CasePageAnswers answers) {
        this.actions = actions;
        this.replies = replies;
        this.steps = steps;
        this.answers = answers;
    }

    @PostMapping("/actions")
    String draft(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped("action", sent);
        try {
            actions.draft(
                    ref,
                    new NewAction(
                            required(typed, "kind", ActionKind.class),
                            text(typed, "target"),
                            text(typed, "text"),
                            null));
        } catch (Refusal refused) {
            return answers.again(ref, "action", sent, refused, field -> "action." + field, model, response);
        }
        return ClaimPages.done(redirect, ref, "action.drafted", "#advocacy");
    }

    @PostMapping("/actions/{action}/replies")
    String reply(
            @PathVariable CaseRef ref,
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = "reply-" + action;
        var typed = new CaseViewTyped(form, sent);
        try {
            replies.record(
                    new ActionId(action),
                    new NewReply(
                            text(typed, "authority"),
                            ClaimPages.choice(typed, "kind", ReplyKind.class, ReplyKind.UNKNOWN),
                            ClaimPages.choice(typed, "position", StatePosition.class, StatePosition.UNKNOWN),
                            text(typed, "text"),
                            typed.first("comment"),
                            day(typed, "receivedAt")));
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> field + "-" + action, model, response);
        }
        return ClaimPages.done(redirect, ref, "reply.recorded", "#action-" + action);
    }

    @PostMapping("/actions/{action}/replies/{reply}/comments")
    String comment(
            @PathVariable CaseRef ref,
            @PathVariable UUID action,
            @PathVariable UUID reply,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = "comment-" + reply;
        var typed = new CaseViewTyped(form, sent);
        try {
            steps.commentReply(
                    new ActionId(action),
                    reply,
                    new ReplyComment(
                            required(typed, "kind", ReplyKind.class),
                            required(typed, "position", StatePosition.class),
                            typed.first("comment")));
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> field + "-" + reply, model, response);
        }
        return ClaimPages.done(redirect, ref, "reply.commented", "#action-" + action);
    }

    static String text(CaseViewTyped typed, String field) {
        var text = typed.first(field);
        return text == null ? "" : text;
    }

    static <E extends Enum<E>> E required(CaseViewTyped typed, String field, Class<E> codes) {
        if (typed.first(field) == null) {
            throw Refusal.invalid(field, "refusal.choose");
        }
        return ClaimPages.choice(typed, field, codes, codes.getEnumConstants()[0]);
    }

    static @Nullable Instant day(CaseViewTyped typed, String field) {
        var text = typed.first(field);
        try {
            return text == null
                    ? null
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "refusal.date");
        }
    }
}
