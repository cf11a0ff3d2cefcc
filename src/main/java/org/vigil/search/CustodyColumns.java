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

    /** Far enough from every day, and near enough that two of them can be subtracted. */
    private static final int BEFORE_ALL = -(1 << 30);

    private static final int AFTER_ALL = (1 << 30) - 1;

    private int[] fromEarliest = new int[1024];
    private int[] fromLatest = new int[1024];
    private int[] untilEarliest = new int[1024];
    private int[] untilLatest = new int[1024];
    /** One where a state holds or held the person, else zero. */
    private byte[] held = new byte[1024];

    void set(int row, IndexedCase.Custody custody) {
        if (row == held.length) {
            var more = row + row / 2;
            fromEarliest = Arrays.copyOf(fromEarliest, more);
            fromLatest = Arrays.copyOf(fromLatest, more);
            untilEarliest = Arrays.copyOf(untilEarliest, more);
            untilLatest = Arrays.copyOf(untilLatest, more);
            held = Arrays.copyOf(held, more);
        }
        fromEarliest[row] = day(custody.fromEarliest(), BEFORE_ALL);
        fromLatest[row] = day(custody.fromLatest(), AFTER_ALL);
        untilEarliest[row] = custody.ended() ? day(custody.untilEarliest(), BEFORE_ALL) : AFTER_ALL;
        untilLatest[row] = custody.ended() ? day(custody.untilLatest(), AFTER_ALL) : AFTER_ALL;
        held[row] = (byte) (custody.held() ? 1 : 0);
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
        return (day - other) >>> 31;
    }

    boolean isBeginningKnown(int row) {
        return fromEarliest[row] != BEFORE_ALL || fromLatest[row] != AFTER_ALL;
    }

    boolean isBeginningLimited(int row) {
        return fromLatest[row] != AFTER_ALL;
    }

    int fromLatest(int row) {
        return fromLatest[row];
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
        var lengthKnown = isBeginningKnown(row) && untilEarliest[row] != BEFORE_ALL;
        return lengthKnown ? DaysHeld.numberOf(leastDays(row, today)) : DaysHeld.UNKNOWN.number();
    }
}
