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
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.StatePosition;
import org.vigil.followup.HearingId;
import org.vigil.followup.HearingKind;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.HearingOutcome;
import org.vigil.followup.NewHearing;
import org.vigil.shared.CaseRef;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;

/** The forms of advocacy and follow-up on the page of a case: drafts, replies, hearings. */
@Controller
@RequestMapping("/desk/cases/{ref}")
class ActionPages {

    private final AdvocacyManagement actions;
    private final HearingManagement hearings;
    private final CasePageAnswers answers;

    ActionPages(AdvocacyManagement actions, HearingManagement hearings, CasePageAnswers answers) {
        this.actions = actions;
        this.hearings = hearings;
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
            actions.recordReply(
                    new ActionId(action),
                    new NewReply(
                            text(typed, "authority"),
                            required(typed, "kind", ReplyKind.class),
                            ClaimPages.choice(typed, "position", StatePosition.class, StatePosition.UNKNOWN),
                            text(typed, "text"),
                            text(typed, "comment"),
                            day(typed, "receivedAt")));
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> field + "-" + action, model, response);
        }
        return ClaimPages.done(redirect, ref, "reply.recorded", "#action-" + action);
    }

    @PostMapping("/hearings")
    String addHearing(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped("hearing", sent);
        try {
            hearings.addHearing(
                    ref,
                    new NewHearing(
                            fuzzyDate(typed),
                            null,
                            typed.first("hearing.court"),
                            ClaimPages.choice(typed, "hearing.kind", HearingKind.class, HearingKind.UNKNOWN),
                            typed.first("hearing.note")));
        } catch (Refusal refused) {
            return answers.again(
                    ref,
                    "hearing",
                    sent,
                    refused,
                    field -> field.startsWith("hearing.") ? field : "hearing." + field,
                    model,
                    response);
        }
        return ClaimPages.done(redirect, ref, "hearing.added", "#follow-up");
    }

    private static FuzzyDate fuzzyDate(CaseViewTyped typed) {
        var date = typed.first("hearing.date");
        if (date == null) {
            throw Refusal.invalid("hearing.date", "refusal.missing");
        }
        try {
            return FuzzyDate.parse(date);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("hearing.date", "refusal.date");
        }
    }

    @PostMapping("/hearings/{hearing}/outcome")
    String recordOutcome(
            @PathVariable CaseRef ref,
            @PathVariable UUID hearing,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = "hearing-" + hearing;
        var typed = new CaseViewTyped(form, sent);
        try {
            hearings.recordOutcome(
                    new HearingId(hearing), required(typed, "outcome", HearingOutcome.class), typed.first("comment"));
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> field + "-" + hearing, model, response);
        }
        return ClaimPages.done(redirect, ref, "hearing.recorded", "#follow-up");
    }

    private static String text(CaseViewTyped typed, String field) {
        var text = typed.first(field);
        return text == null ? "" : text;
    }

    private static <E extends Enum<E>> E required(CaseViewTyped typed, String field, Class<E> codes) {
        if (typed.first(field) == null) {
            throw Refusal.invalid(field, "refusal.choose");
        }
        return ClaimPages.choice(typed, field, codes, codes.getEnumConstants()[0]);
    }

    private static @Nullable Instant day(CaseViewTyped typed, String field) {
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
