package org.vigil.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The day of the census. Public because expressions call it. */
@Component("censusCalendar")
public class CensusCalendar {

    private final Clock clock;

    CensusCalendar(Clock clock) {
        this.clock = clock;
    }

    /** Each 1 December at 00:00 UTC from the next one on, in whichever zone the machine stands. */
    public String cycle() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var next = LocalDate.of(today.getYear(), Month.DECEMBER, 1);
        var first = next.isAfter(today) ? next : next.plusYears(1);
        return "R/" + first + "T00:00:00Z/P1Y";
    }
}
