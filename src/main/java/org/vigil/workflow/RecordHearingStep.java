package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.followup.HearingId;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.HearingOutcome;
import org.vigil.followup.HearingTime;
import org.vigil.followup.NewHearing;

/** "Record hearing": what happened at the hearing; where it was put off, the new day is another hearing. */
@Component
class RecordHearingStep implements TaskStep {

    static final String KEY = "Task_RecordHearing";

    private final HearingManagement hearings;

    RecordHearingStep(HearingManagement hearings) {
        this.hearings = hearings;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var id = StepFields.hearing(task);
        if (hearings.get(id).outcome() != null) {
            // It was recorded on the page of the case a moment ago, in this transaction.
            return;
        }
        var outcome = StepFields.requiredChoice(completion, AdvocacyForms.HEARING_OUTCOME, HearingOutcome.class);
        if (outcome == HearingOutcome.ADJOURNED && completion.text(AdvocacyForms.NEXT) != null) {
            hearings.postpone(id, next(id, completion), completion.comment());
        } else {
            hearings.recordOutcome(id, outcome, completion.comment());
        }
    }

    private NewHearing next(HearingId id, Completion completion) {
        var was = hearings.get(id).hearing();
        var zone = was.zone();
        var given = completion.text(AdvocacyForms.NEXT + "Zone");
        var time = HearingTime.of(
                AdvocacyForms.NEXT,
                completion.text(AdvocacyForms.NEXT),
                completion.text(AdvocacyForms.NEXT + "Hour"),
                given != null || zone == null ? given : zone.getId());
        return new NewHearing(time.date(), time.startsAt(), was.court(), was.kind(), was.note(), time.zone());
    }
}
