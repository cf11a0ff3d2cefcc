package org.vigil.workflow;

import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.vigil.followup.HearingId;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.NewHearing;

/** When a hearing is reminded of, and when somebody is asked what happened. Public because expressions call it. */
@Component("hearingDates")
public class HearingDates {

    private final HearingManagement hearings;
    private final WorkflowSettings settings;
    private final Clock clock;

    HearingDates(HearingManagement hearings, WorkflowSettings settings, Clock clock) {
        this.hearings = hearings;
        this.settings = settings;
        this.clock = clock;
    }

    public boolean isDayKnown(String hearingId) {
        return hearing(hearingId).isDayKnown();
    }

    /** Before the first day that it can be on. */
    public Date reminder(String hearingId) {
        return Date.from(hearing(hearingId).before(settings.hearingReminder()));
    }

    /** At its hour, or after the last day that it can be on. */
    public Date question(String hearingId) {
        return Date.from(hearing(hearingId).over());
    }

    /** When somebody asks again for a day that nobody knows. */
    public Date dayQuestion(String hearingId) {
        hearing(hearingId);
        return Date.from(clock.instant().plus(settings.hearingUnknown()));
    }

    private NewHearing hearing(String hearingId) {
        return hearings.get(HearingId.of(hearingId)).hearing();
    }
}
