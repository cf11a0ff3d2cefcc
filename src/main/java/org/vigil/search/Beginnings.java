package org.vigil.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.PackedRef;

/** Where and in which years custody may have begun: the combinations that occur. */
final class Beginnings {

    private static final int YEAR_BITS = 14;
    private static final int YEARS = (1 << YEAR_BITS) - 1;
    private static final int NO_YEAR = 0;

    private final Profiles profiles = new Profiles();

    int number(String country, IndexedCase.Custody custody) {
        return profiles.number(((long) PackedRef.country(country) << (2 * YEAR_BITS))
                | ((long) year(custody.fromEarliest()) << YEAR_BITS)
                | year(custody.fromLatest()));
    }

    private static int year(@Nullable LocalDate day) {
        return day == null ? NO_YEAR : Math.max(1, Math.min(day.getYear(), YEARS));
    }

    int size() {
        return profiles.size();
    }

    int country(int number) {
        return (int) (profiles.key(number) >>> (2 * YEAR_BITS));
    }

    int firstYear(int number) {
        return (int) (profiles.key(number) >>> YEAR_BITS) & YEARS;
    }

    int lastYear(int number) {
        return (int) profiles.key(number) & YEARS;
    }

    /** Whether the first and the last possible year are known. */
    boolean hasYears(int number) {
        return firstYear(number) != NO_YEAR && lastYear(number) != NO_YEAR;
    }

    boolean isOneYear(int number) {
        return hasYears(number) && firstYear(number) == lastYear(number);
    }

    boolean isWithin(int number, int year) {
        return hasYears(number) && firstYear(number) <= year && lastYear(number) >= year;
    }

    /** The first year that is known, zero where none is. */
    int anyYear(int number) {
        return firstYear(number) == NO_YEAR ? lastYear(number) : firstYear(number);
    }
}
