package org.vigil.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

    FollowUpPages(HearingManagement hearings, PlanManagement plans, StepOrCase steps) {
        this.hearings = hearings;
        this.plans = plans;
        this.steps = steps;
    }

    @PostMapping("/hearings")
    String addHearing(@PathVariable CaseRef ref, CaseForm form) {
        return form.named("hearing")
                .fields(field -> field.startsWith("hearing.") ? field : "hearing." + field)
                .send(ref, "hearing.added", SECTION, typed -> hearings.addHearing(ref, hearing(typed)));
    }

    private static NewHearing hearing(CaseViewTyped typed) {
        var time = time(typed, "hearing.date");
        return new NewHearing(
                time.date(),
                time.startsAt(),
                typed.first("hearing.court"),
                typed.choice("hearing.kind", HearingKind.class, HearingKind.UNKNOWN),
                typed.first("hearing.note"),
                time.zone());
    }

    @PostMapping("/hearings/{hearing}/outcome")
    String recordOutcome(@PathVariable CaseRef ref, @PathVariable UUID hearing, CaseForm form) {
        return form.named("hearing", hearing)
                .send(
                        ref,
                        "hearing.recorded",
                        SECTION,
                        typed -> steps.recordHearing(
                                new HearingId(hearing),
                                typed.required("outcome", HearingOutcome.class),
                                typed.first("next") == null ? null : time(typed, "next"),
                                typed.first("comment")));
    }

    @PostMapping("/hearings/{hearing}/day")
    String learnDay(@PathVariable CaseRef ref, @PathVariable UUID hearing, CaseForm form) {
        return form.named("day-" + hearing)
                .fields(field -> "day-" + field + "-" + hearing)
                .send(ref, "hearing.dated", SECTION, typed -> {
                    if (typed.first("date") == null) {
                        throw Refusal.invalid("date", "refusal.missing");
                    }
                    steps.learnDay(new HearingId(hearing), time(typed, "date"), typed.first("comment"));
                });
    }

    @PostMapping("/follow-ups")
    String plan(@PathVariable CaseRef ref, CaseForm form) {
        return form.named("plan")
                .fields(field -> "plan." + field)
                .send(
                        ref,
                        "plan.added",
                        SECTION,
                        typed -> plans.plan(
                                ref,
                                new NewFollowUp(
                                        typed.required("kind", FollowUpKind.class),
                                        endOfDay(typed, "dueAt"),
                                        typed.text("reason"))));
    }

    @PostMapping("/follow-ups/{followUp}/result")
    String end(@PathVariable CaseRef ref, @PathVariable UUID followUp, CaseForm form) {
        return form.named("plan", followUp)
                .send(
                        ref,
                        "plan.ended",
                        SECTION,
                        typed -> steps.endFollowUp(
                                new FollowUpId(followUp),
                                typed.required("result", FollowUpResult.class),
                                typed.first("comment")));
    }

    private static HearingTime time(CaseViewTyped typed, String field) {
        var hour = typed.first(field + "Hour");
        // The clock is offered already chosen; without an hour it only says by which clock the day is.
        return HearingTime.of(field, typed.first(field), hour, typed.first(field + "Zone"));
    }

    /** What is due on a day is due until its end. */
    private static Instant endOfDay(CaseViewTyped typed, String field) {
        return typed.requiredDay(field)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .minusMinutes(1)
                .toInstant();
    }
}
