package org.vigil.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects the rows of all hits. */
final class RowsCollector extends SimpleCollector {

    private final FixedBitSet rows;
    private NumericDocValues row = DocValues.emptyNumeric();

    private RowsCollector(FixedBitSet rows) {
        this.rows = rows;
    }

    /** One searcher asks in one thread, so that all of it goes into the same rows. */
    static CollectorManager<RowsCollector, FixedBitSet> into(FixedBitSet rows) {
        return new CollectorManager<>() {

            @Override
            public RowsCollector newCollector() {
                return new RowsCollector(rows);
            }

            @Override
            public FixedBitSet reduce(Collection<RowsCollector> collectors) {
                return rows;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        row = DocValues.getNumeric(leaf.reader(), TextFields.ROW);
    }

    @Override
    public void collect(int document) throws IOException {
        if (row.advanceExact(document)) {
            var number = (int) row.longValue();
            if (number < rows.length()) {
                rows.set(number);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
