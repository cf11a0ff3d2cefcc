package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.followup.FollowUpId;
import org.vigil.followup.FollowUpKind;
import org.vigil.followup.FollowUpResult;
import org.vigil.followup.HearingId;
import org.vigil.followup.HearingKind;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.HearingOutcome;
import org.vigil.followup.HearingTime;
import org.vigil.followup.NewFollowUp;
import org.vigil.followup.NewHearing;
import org.vigil.followup.PlanManagement;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.workflow.StepOrCase;

/** The forms of follow-up on the page of a case: days in court, and what somebody promises to look at. */
@Controller
@RequestMapping("/desk/cases/{ref}")
class FollowUpPages {

    private static final String SECTION = "#follow-up";

    private final HearingManagement hearings;
    private final PlanManagement plans;
    private final StepOrCase steps;
    private final CasePageAnswers answers;

    FollowUpPages(HearingManagement hearings, PlanManagement plans, StepOrCase steps, CasePageAnswers answers) {
        this.hearings = hearings;
        this.plans = plans;
        this.steps = steps;
        this.answers = answers;
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
            var time = time(typed, "hearing.date");
            hearings.addHearing(
                    ref,
                    new NewHearing(
                            time.date(),
                            time.startsAt(),
                            typed.first("hearing.court"),
                            ClaimPages.choice(typed, "hearing.kind", HearingKind.class, HearingKind.UNKNOWN),
                            typed.first("hearing.note"),
                            time.zone()));
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
        return ClaimPages.done(redirect, ref, "hearing.added", SECTION);
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
            steps.recordHearing(
                    new HearingId(hearing),
                    ActionPages.required(typed, "outcome", HearingOutcome.class),
                    typed.first("next") == null ? null : time(typed, "next"),
                    typed.first("comment"));
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> field + "-" + hearing, model, response);
        }
        return ClaimPages.done(redirect, ref, "hearing.recorded", SECTION);
    }

    @PostMapping("/hearings/{hearing}/day")
    String learnDay(
            @PathVariable CaseRef ref,
            @PathVariable UUID hearing,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = "day-" + hearing;
        var typed = new CaseViewTyped(form, sent);
        try {
            if (typed.first("date") == null) {
                throw Refusal.invalid("date", "refusal.missing");
            }
            steps.learnDay(new HearingId(hearing), time(typed, "date"), typed.first("comment"));
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> "day-" + field + "-" + hearing, model, response);
        }
        return ClaimPages.done(redirect, ref, "hearing.dated", SECTION);
    }

    @PostMapping("/follow-ups")
    String plan(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped("plan", sent);
        try {
            plans.plan(
                    ref,
                    new NewFollowUp(
                            ActionPages.required(typed, "kind", FollowUpKind.class),
                            requiredDay(typed, "dueAt"),
                            ActionPages.text(typed, "reason")));
        } catch (Refusal refused) {
            return answers.again(ref, "plan", sent, refused, field -> "plan." + field, model, response);
        }
        return ClaimPages.done(redirect, ref, "plan.added", SECTION);
    }

    @PostMapping("/follow-ups/{followUp}/result")
    String end(
            @PathVariable CaseRef ref,
            @PathVariable UUID followUp,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = "plan-" + followUp;
        var typed = new CaseViewTyped(form, sent);
        try {
            steps.endFollowUp(
                    new FollowUpId(followUp),
                    ActionPages.required(typed, "result", FollowUpResult.class),
                    typed.first("comment"));
        } catch (Refusal refused) {
            return answers.again(ref, form, sent, refused, field -> field + "-" + followUp, model, response);
        }
        return ClaimPages.done(redirect, ref, "plan.ended", SECTION);
    }

    private static HearingTime time(CaseViewTyped typed, String field) {
        var hour = typed.first(field + "Hour");
        // The clock is offered already chosen; without an hour it only says by which clock the day is.
        return HearingTime.of(field, typed.first(field), hour, typed.first(field + "Zone"));
    }

    private static Instant requiredDay(CaseViewTyped typed, String field) {
        var day = ActionPages.day(typed, field);
        if (day == null) {
            throw Refusal.invalid(field, "refusal.missing");
        }
        // What is due on a day is due until its end.
        return day.plus(Duration.ofDays(1)).minusSeconds(60);
    }
}
