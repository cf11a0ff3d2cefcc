package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.api.FollowUpJson.HearingJson;
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
import org.vigil.shared.UserId;
import org.vigil.workflow.StepOrCase;

/** Keeping a case in sight: its days in court, and what somebody promised to look at. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Follow-up")
class FollowUpController {

    private final HearingManagement hearings;
    private final PlanManagement plans;
    private final StepOrCase steps;
    private final AccountManagement accounts;

    FollowUpController(HearingManagement hearings, PlanManagement plans, StepOrCase steps, AccountManagement accounts) {
        this.hearings = hearings;
        this.plans = plans;
        this.steps = steps;
        this.accounts = accounts;
    }

    /**
     * A hearing.
     *
     * @param date the day as exactly as it is known: 2026-11-30, 2026-11, 2026-11-20/2026-11-30; absent when nobody knows it
     * @param hour by the clock of the court, 09:30; needs the day and the zone
     * @param zone the clock of the court: Asia/Dushanbe
     * @param kind what the court meets for
     * @param court which court
     * @param note what to watch for
     */
    record HearingRequest(
            @Nullable String date,
            @Nullable String hour,
            @Nullable String zone,
            @Nullable HearingKind kind,
            @Nullable String court,
            @Nullable String note) {

        NewHearing command() {
            var time = HearingTime.of("date", date, hour, zone);
            return new NewHearing(
                    time.date(), time.startsAt(), court, kind == null ? HearingKind.UNKNOWN : kind, note, time.zone());
        }
    }

    /**
     * What happened at a hearing.
     *
     * @param outcome what
     * @param comment in words; mandatory
     * @param nextDate the new day, where it was put off
     * @param nextDateHour its hour by the clock of the court
     * @param nextDateZone that clock, where it is another
     */
    record OutcomeRequest(
            @Nullable HearingOutcome outcome,
            @Nullable String comment,
            @Nullable String nextDate,
            @Nullable String nextDateHour,
            @Nullable String nextDateZone) {}

    /** The day of a hearing that had none. */
    record DayRequest(
            @Nullable String date,
            @Nullable String hour,
            @Nullable String zone,
            @Nullable String comment) {}

    /** What is to be looked at, when and why. */
    record FollowUpRequest(
            @Nullable FollowUpKind kind,
            @Nullable Instant dueAt,
            @Nullable String reason) {}

    /** What became of it. */
    record ResultRequest(
            @Nullable FollowUpResult result, @Nullable String comment) {}

    @GetMapping("/cases/{ref}/hearings")
    @Operation(summary = "The hearings of a case, by day")
    Listing<HearingJson> hearings(@PathVariable CaseRef ref) {
        var names = names();
        return Listing.whole(hearings.list(ref), hearing -> HearingJson.of(hearing, names));
    }

    @PostMapping("/cases/{ref}/hearings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a hearing on the list; it is reminded of, and afterwards somebody is asked what happened")
    HearingJson addHearing(@PathVariable CaseRef ref, @RequestBody HearingRequest body) {
        return hearing(hearings.addHearing(ref, body.command()));
    }

    @PostMapping("/hearings/{id}/outcome")
    @Operation(summary = "Say what happened at a hearing, also before its day; a new day is another hearing")
    HearingJson recordOutcome(@PathVariable HearingId id, @RequestBody OutcomeRequest body) {
        var outcome = Fields.require("outcome", body.outcome());
        var next = body.nextDate() == null
                ? null
                : HearingTime.of("nextDate", body.nextDate(), body.nextDateHour(), body.nextDateZone());
        steps.recordHearing(id, outcome, next, body.comment());
        return hearing(id);
    }

    @PostMapping("/hearings/{id}/day")
    @Operation(summary = "Say on which day a hearing is that had none")
    HearingJson learnDay(@PathVariable HearingId id, @RequestBody DayRequest body) {
        var date = Fields.require("date", body.date());
        steps.learnDay(id, HearingTime.of("date", date, body.hour(), body.zone()), body.comment());
        return hearing(id);
    }

    @GetMapping("/cases/{ref}/follow-ups")
    @Operation(summary = "What somebody promised to look at, what is still planned first")
    Listing<FollowUpJson> followUps(@PathVariable CaseRef ref) {
        var names = names();
        return Listing.whole(plans.list(ref), followUp -> FollowUpJson.of(followUp, names));
    }

    @PostMapping("/cases/{ref}/follow-ups")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan to look at something on a certain day; it becomes a task")
    FollowUpJson plan(@PathVariable CaseRef ref, @RequestBody FollowUpRequest body) {
        var fields = new Fields();
        var kind = fields.required("kind", body.kind());
        var due = fields.required("dueAt", body.dueAt());
        fields.refuseWrong();
        return followUp(plans.plan(
                ref, new NewFollowUp(Fields.sure(kind), Fields.sure(due), body.reason() == null ? "" : body.reason())));
    }

    @PostMapping("/follow-ups/{id}/result")
    @Operation(summary = "Say that a follow-up was done, or skip it with a reason")
    FollowUpJson end(@PathVariable FollowUpId id, @RequestBody ResultRequest body) {
        steps.endFollowUp(id, Fields.require("result", body.result()), body.comment());
        return followUp(id);
    }

    private HearingJson hearing(HearingId id) {
        return HearingJson.of(hearings.get(id), names());
    }

    private FollowUpJson followUp(FollowUpId id) {
        return FollowUpJson.of(plans.get(id), names());
    }

    private Map<UserId, String> names() {
        return accounts.displayNames();
    }
}
