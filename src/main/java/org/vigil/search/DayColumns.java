package org.vigil.search;

import java.util.Map;
import java.util.function.IntUnaryOperator;

/** What follows from a day for every row, for the few days that are asked for again and again: today first of all. */
final class DayColumns {

    private static final int KEPT = 6;

    private final CustodyColumns custody;
    private final Map<Integer, byte[]> levels = new Kept<>(KEPT);
    private final Map<Integer, byte[]> steps = new Kept<>(KEPT);

    DayColumns(CustodyColumns custody) {
        this.custody = custody;
    }

    /** Whether each row was held on a day, as {@link CustodyColumns#level} says it. */
    byte[] levels(int on, int size) {
        return column(levels, on, size, row -> custody.level(row, on));
    }

    /** For how long each row has been held up to a day, as {@link CustodyColumns#stepOf} says it. */
    byte[] steps(int on, int size) {
        return column(steps, on, size, row -> custody.stepOf(row, on));
    }

    /** Nobody waits while another one's day is counted. */
    private byte[] column(Map<Integer, byte[]> kept, int on, int size, IntUnaryOperator ofRow) {
        synchronized (this) {
            var known = kept.get(on);
            if (known != null) {
                return known;
            }
        }
        var column = new byte[size + size / 8];
        for (var row = 0; row < size; row++) {
            column[row] = (byte) ofRow.applyAsInt(row);
        }
        synchronized (this) {
            kept.put(on, column);
        }
        return column;
    }

    /** A row is another case, or the same one otherwise. */
    synchronized void renew(int row) {
        levels.values().removeIf(column -> column.length <= row);
        steps.values().removeIf(column -> column.length <= row);
        levels.forEach((day, column) -> column[row] = (byte) custody.level(row, day));
        steps.forEach((day, column) -> column[row] = (byte) custody.stepOf(row, day));
    }
}
