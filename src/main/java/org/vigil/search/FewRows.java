package org.vigil.search;

/** Rows that count somewhere, as long as they are few. */
final class FewRows {

    final int[] rows;
    /** Where each of them counts. */
    final byte[] slots;

    int size;

    private final int most;

    FewRows(int most) {
        this.most = most;
        this.rows = new int[most + 1];
        this.slots = new byte[most + 1];
    }

    /**
     * Takes a row in, without a branch on what no processor could foresee.
     *
     * @param counts one, or zero for a row that is only looked at
     */
    void add(int row, byte slot, int counts) {
        rows[size] = row;
        slots[size] = slot;
        size += counts;
    }

    boolean areTooMany() {
        return size > most;
    }
}
