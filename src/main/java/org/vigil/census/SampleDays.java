package org.vigil.census;

import java.time.LocalDate;
import java.util.List;

/** Days of a series, in their order, and for any day which of them is the first after it: looked up, not searched. */
final class SampleDays {

    private final int first;
    private final int[] after;
    private final int count;

    SampleDays(List<LocalDate> days) {
        this.count = days.size();
        this.first = count == 0 ? 0 : (int) days.get(0).toEpochDay();
        var span = count == 0 ? 0 : (int) days.get(count - 1).toEpochDay() - first;
        this.after = new int[span];
        var next = 0;
        for (var day = 0; day < span; day++) {
            while ((int) days.get(next).toEpochDay() <= first + day) {
                next++;
            }
            after[day] = next;
        }
    }

    /** The place of the first day that lies after this one; the number of days where none does. */
    int firstAfter(int epochDay) {
        if (epochDay < first) {
            return 0;
        }
        var place = (long) epochDay - first;
        return place >= after.length ? count : after[(int) place];
    }
}
