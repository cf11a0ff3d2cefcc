package org.vigil.search;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Those whose rows fit; asked only of what the words have found already. */
final class RowsQuery extends Query {

    private final IntPredicate fits;

    RowsQuery(IntPredicate fits) {
        this.fits = fits;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                var rows = DocValues.getNumeric(leaf.reader(), TextFields.ROW);
                var all = DocIdSetIterator.all(leaf.reader().maxDoc());
                return new ConstantScoreScorer(this, score(), mode, new TwoPhaseIterator(all) {

                    @Override
                    public boolean matches() throws IOException {
                        return rows.advanceExact(all.docID()) && fits.test((int) rows.longValue());
                    }

                    @Override
                    public float matchCost() {
                        return 10;
                    }
                });
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "rows";
    }

    /** Each is asked once. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
