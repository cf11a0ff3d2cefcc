package org.vigil.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.PackedRef;

/** The first rows in an order that no column stands in: one pass, with as many rows in hand as the page is long. */
final class TopRows {

    private static final Comparator<long[]> LAST_FIRST =
            Comparator.comparingLong((long[] row) -> row[0]).thenComparingLong(row -> row[1]);

    private final Columns columns;
    private final Order order;
    private final int today;

    TopRows(Columns columns, Order order, int today) {
        this.columns = columns;
        this.order = order;
        this.today = today;
    }

    Found of(Fit fit, @Nullable FixedBitSet among, @Nullable Place after, int limit) {
        var kept = new PriorityQueue<long[]>(limit + 2, LAST_FIRST);
        var end = after == null ? null : new long[] {after.key(), PackedRef.of(after.ref())};
        for (int row = 0, size = columns.size(); row < size; row++) {
            if ((among == null || (row < among.length() && among.get(row))) && fit.fits(row)) {
                keep(kept, row, end, limit);
            }
        }
        var more = kept.size() > limit;
        if (more) {
            kept.poll();
        }
        var rows = new ArrayList<>(kept);
        rows.sort(LAST_FIRST.reversed());
        var refs = rows.stream().map(row -> PackedRef.text(row[1])).toList();
        return new Found(refs, more ? new Place(rows.get(limit - 1)[0], refs.get(limit - 1)).toString() : null);
    }

    private void keep(PriorityQueue<long[]> kept, int row, long @Nullable [] end, int limit) {
        var key = order == Order.LATEST ? begun(row) : columns.custody.leastDays(row, today);
        var ref = columns.packedRef(row);
        if (end != null && (key > end[0] || (key == end[0] && ref >= end[1]))) {
            return;
        }
        var last = kept.peek();
        if (kept.size() > limit && last != null) {
            if (key < last[0] || (key == last[0] && ref < last[1])) {
                return;
            }
            kept.poll();
        }
        kept.add(new long[] {key, ref});
    }

    /** Who came into custody on a day that nobody limits comes last. */
    private long begun(int row) {
        return columns.custody.isBeginningLimited(row) ? columns.custody.fromLatest(row) : Integer.MIN_VALUE;
    }
}
