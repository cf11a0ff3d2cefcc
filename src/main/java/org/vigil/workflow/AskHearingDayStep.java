package org.vigil.workflow;

import org.springframework.stereotype.Component;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.HearingTime;

/** "Ask for hearing day": the day is known now, or still not. */
@Component
class AskHearingDayStep implements TaskStep {

    static final String KEY = "Task_AskHearingDay";
    static final String LEARNT = "LEARNT";

    private final HearingManagement hearings;

    AskHearingDayStep(HearingManagement hearings) {
        this.hearings = hearings;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void complete(TaskView task, Completion completion) {
        var id = StepFields.hearing(task);
        // On the page of the case the day is learnt first, and the task completed after it, in one transaction.
        if (completion.outcome().equals(LEARNT) && !hearings.get(id).hearing().isDayKnown()) {
            var time = HearingTime.of(
                    AdvocacyForms.DATE,
                    completion.required(AdvocacyForms.DATE),
                    completion.text(AdvocacyForms.DATE + "Hour"),
                    completion.text(AdvocacyForms.DATE + "Zone"));
            hearings.learnDay(id, time.date(), time.startsAt(), time.zone());
        }
    }
}
