package org.vigil.search;

import java.util.Arrays;

/** All rows by the time of their publication; what is published comes at the end, as a rule. */
final class TimeOrder {

    private final Columns columns;
    private int[] rows = new int[1024];
    private int size;

    TimeOrder(Columns columns) {
        this.columns = columns;
    }

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        var place = before(columns.published(row), columns.packedRef(row));
        System.arraycopy(rows, place, rows, place + 1, size - place);
        rows[place] = row;
        size++;
    }

    void remove(int row) {
        var place = before(columns.published(row), columns.packedRef(row));
        System.arraycopy(rows, place + 1, rows, place, size - place - 1);
        size--;
    }

    /** How many rows were published before. */
    int before(long published, long ref) {
        if (size > 0 && isBefore(rows[size - 1], published, ref)) {
            return size;
        }
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isBefore(rows[middle], published, ref)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int row, long published, long ref) {
        return columns.published(row) < published
                || (columns.published(row) == published && columns.packedRef(row) < ref);
    }

    int at(int place) {
        return rows[place];
    }

    int size() {
        return size;
    }
}
