package org.vigil.search;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Times in custody, column by column, and the counting rules on them: certain, possible, days. */
final class CustodyColumns {

    /** Neither certain nor possible. */
    static final int NOT_HELD = 0;

    static final int POSSIBLE = 1;
    static final int CERTAIN = 2;

    private static final int BEFORE_ALL = Integer.MIN_VALUE;
    private static final int AFTER_ALL = Integer.MAX_VALUE;

    private int[] fromEarliest = new int[1024];
    private int[] fromLatest = new int[1024];
    private int[] untilEarliest = new int[1024];
    private int[] untilLatest = new int[1024];
    private short[] firstYear = new short[1024];
    private short[] lastYear = new short[1024];
    /** One where a state holds or held the person, else zero. */
    private byte[] held = new byte[1024];

    void set(int row, IndexedCase.Custody custody) {
        if (row == held.length) {
            var more = row + row / 2;
            fromEarliest = Arrays.copyOf(fromEarliest, more);
            fromLatest = Arrays.copyOf(fromLatest, more);
            untilEarliest = Arrays.copyOf(untilEarliest, more);
            untilLatest = Arrays.copyOf(untilLatest, more);
            firstYear = Arrays.copyOf(firstYear, more);
            lastYear = Arrays.copyOf(lastYear, more);
            held = Arrays.copyOf(held, more);
        }
        fromEarliest[row] = day(custody.fromEarliest(), BEFORE_ALL);
        fromLatest[row] = day(custody.fromLatest(), AFTER_ALL);
        untilEarliest[row] = custody.ended() ? day(custody.untilEarliest(), BEFORE_ALL) : AFTER_ALL;
        untilLatest[row] = custody.ended() ? day(custody.untilLatest(), AFTER_ALL) : AFTER_ALL;
        firstYear[row] = year(custody.fromEarliest());
        lastYear[row] = year(custody.fromLatest());
        held[row] = (byte) (custody.held() ? 1 : 0);
    }

    private static short year(@Nullable LocalDate day) {
        return (short) (day == null ? 0 : day.getYear());
    }

    private static int day(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : (int) day.toEpochDay();
    }

    /**
     * Whether somebody was held at 00:00 of a day: {@link #CERTAIN}, {@link #POSSIBLE} or {@link #NOT_HELD}. Without a branch, which no
     * processor could foresee.
     */
    int level(int row, int on) {
        var possible = held[row] & isBefore(fromEarliest[row], on) & (isBefore(untilLatest[row], on) ^ 1);
        var certain = possible & isBefore(fromLatest[row], on) & (isBefore(untilEarliest[row], on) ^ 1);
        return possible + certain;
    }

    private static int isBefore(int day, int other) {
        return (int) (((long) day - other) >>> 63);
    }

    boolean isBeginningKnown(int row) {
        return fromEarliest[row] != BEFORE_ALL || fromLatest[row] != AFTER_ALL;
    }

    boolean isBeginningLimited(int row) {
        return fromLatest[row] != AFTER_ALL;
    }

    /** The first and last possible year of the beginning, both or none. */
    boolean hasYears(int row) {
        return fromEarliest[row] != BEFORE_ALL && fromLatest[row] != AFTER_ALL;
    }

    int firstYear(int row) {
        return firstYear[row];
    }

    int lastYear(int row) {
        return lastYear[row];
    }

    /** The year of the only end of the range that is known. */
    int anyYear(int row) {
        return fromEarliest[row] == BEFORE_ALL ? lastYear(row) : firstYear(row);
    }

    int fromLatest(int row) {
        return fromLatest[row];
    }

    boolean beginsWithin(int row, int firstDay, int lastDay) {
        return hasYears(row) && fromEarliest[row] <= lastDay && fromLatest[row] >= firstDay;
    }

    /** The days that are certain; none where no source limits the beginning. */
    int leastDays(int row, int today) {
        if (fromLatest[row] == AFTER_ALL) {
            return 0;
        }
        var firstEnd = untilEarliest[row] == BEFORE_ALL ? fromLatest[row] : untilEarliest[row];
        return Math.max(0, Math.min(firstEnd, today) - fromLatest[row]);
    }

    int stepOf(int row, int today) {
        return isBeginningKnown(row) ? DaysHeld.numberOf(leastDays(row, today)) : DaysHeld.UNKNOWN.number();
    }
}
