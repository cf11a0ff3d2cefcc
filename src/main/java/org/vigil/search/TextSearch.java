package org.vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.vigil.matching.NameKeys;
import org.vigil.matching.NameSimilarity;
import org.vigil.matching.PackedNames;

/** Rows by words: those of the same name first, then what is written so, then names that sound alike; failing all, slips are forgiven. */
final class TextSearch {

    private static final int CANDIDATES = 80;
    private static final double SAME_NAME = 0.85;
    private static final double ALIKE = 0.6;
    /** One word is never more than half of a name. */
    private static final double ALIKE_IN_ONE_WORD = 0.45;

    private static final Comparator<Map.Entry<Integer, Double>> BEST_FIRST =
            Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private static final Comparator<ScoreDoc> BEST_HIT_FIRST =
            Comparator.comparingDouble((ScoreDoc hit) -> hit.score).reversed().thenComparingInt(hit -> hit.doc);

    private final TextIndex index;
    private final Columns columns;

    TextSearch(TextIndex index, Columns columns) {
        this.index = index;
        this.columns = columns;
    }

    /** The rows that fit, the best first. */
    List<Integer> best(String text, Fit fit, int most) {
        var queries = new TextQueries(text, index.analyzer);
        return index.ask(searcher -> {
            var exact = rows(searcher, queries.exact(), fit, most);
            var named = named(searcher, queries, fit, exact.isEmpty());
            var ranked = new LinkedHashSet<Integer>();
            named.forEach(alike -> {
                if (alike.getValue() >= SAME_NAME) {
                    ranked.add(alike.getKey());
                }
            });
            ranked.addAll(exact);
            named.forEach(alike -> ranked.add(alike.getKey()));
            if (ranked.isEmpty()) {
                ranked.addAll(rows(searcher, queries.mistyped(), fit, most));
            }
            return ranked.stream().limit(most).toList();
        });
    }

    /** All rows that are found, whether they fit or not. */
    FixedBitSet all(String text, Fit fit) {
        var queries = new TextQueries(text, index.analyzer);
        return index.ask(searcher -> {
            var found = new FixedBitSet(Math.max(1, columns.size()));
            collect(searcher, queries.exact(), found);
            named(searcher, queries, fit, isEmpty(found)).forEach(alike -> found.set(alike.getKey()));
            if (isEmpty(found)) {
                collect(searcher, queries.mistyped(), found);
            }
            return found;
        });
    }

    private static boolean isEmpty(FixedBitSet found) {
        return found.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS;
    }

    private static void collect(IndexSearcher searcher, List<Query> queries, FixedBitSet found) throws IOException {
        for (var query : queries) {
            searcher.search(query, RowsCollector.into(found));
        }
    }

    /**
     * Rows whose names are compared with the one asked for, the most alike first. One word that stands in many texts is no name; who lacks
     * the most telling word, or has a wrong letter, is only looked for where nobody of the same name is found.
     *
     * @param nothing whether nothing is found as it is written
     */
    private List<Map.Entry<Integer, Double>> named(
            IndexSearcher searcher, TextQueries queries, Fit fit, boolean nothing) throws IOException {
        if (queries.isOneWord() && isInManyTexts(searcher, queries)) {
            return List.of();
        }
        var scores = new LinkedHashMap<Integer, Double>();
        compare(searcher, queries, queries.alike(searcher), fit, scores);
        if (nothing && lacksTheSame(scores)) {
            compare(searcher, queries, queries.alikeInPart(), fit, scores);
        }
        if (nothing && lacksTheSame(scores)) {
            compare(searcher, queries, queries.alikeWithSlips(searcher), fit, scores);
        }
        var found = new ArrayList<>(scores.entrySet());
        found.sort(BEST_FIRST);
        return List.copyOf(found);
    }

    private static boolean lacksTheSame(Map<Integer, Double> scores) {
        return scores.values().stream().noneMatch(score -> score >= SAME_NAME);
    }

    private static boolean isInManyTexts(IndexSearcher searcher, TextQueries queries) throws IOException {
        var texts = 0;
        for (var word : queries.words()) {
            texts = searcher.getIndexReader().docFreq(new Term(TextFields.TEXT, word));
        }
        return texts >= CANDIDATES;
    }

    private void compare(
            IndexSearcher searcher, TextQueries queries, List<Query> alike, Fit fit, Map<Integer, Double> scores)
            throws IOException {
        var least = queries.names().stream().allMatch(reading -> reading.size() == 1) ? ALIKE_IN_ONE_WORD : ALIKE;
        for (var candidate : top(searcher, alike, fit, CANDIDATES)) {
            var row = row(searcher, candidate.doc);
            if (row < columns.size() && fit.fits(row) && !scores.containsKey(row)) {
                var score = likeness(queries.name(), searcher, candidate.doc);
                if (score >= least) {
                    scores.put(row, score);
                }
            }
        }
    }

    private static double likeness(NameKeys asked, IndexSearcher searcher, int document) throws IOException {
        var leaf = leaf(searcher, document);
        var names = DocValues.getBinary(leaf.reader(), TextFields.NAMES);
        if (!names.advanceExact(document - leaf.docBase)) {
            return 0;
        }
        var packed = names.binaryValue();
        return NameSimilarity.likeness(asked, PackedNames.read(packed.bytes, packed.offset));
    }

    /** The best of several questions; nothing is counted, so that what cannot come among them is not looked at. */
    private static List<ScoreDoc> top(IndexSearcher searcher, List<Query> queries, Fit fit, int most)
            throws IOException {
        var hits = Math.min(most, Math.max(1, searcher.getIndexReader().maxDoc()));
        var best = new HashMap<Integer, ScoreDoc>();
        for (var query : queries) {
            var asked = fit.isAll()
                    ? query
                    : new BooleanQuery.Builder()
                            .add(query, Occur.MUST)
                            .add(new RowsQuery(fit::fits), Occur.FILTER)
                            .build();
            for (var hit : searcher.search(asked, new TopScoreDocCollectorManager(hits, null, hits, false)).scoreDocs) {
                best.merge(hit.doc, hit, (one, other) -> one.score >= other.score ? one : other);
            }
        }
        return best.values().stream().sorted(BEST_HIT_FIRST).limit(most).toList();
    }

    private List<Integer> rows(IndexSearcher searcher, List<Query> queries, Fit fit, int most) throws IOException {
        var rows = new ArrayList<Integer>();
        for (var hit : top(searcher, queries, fit, most)) {
            var row = row(searcher, hit.doc);
            if (row < columns.size() && fit.fits(row)) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    private static int row(IndexSearcher searcher, int document) throws IOException {
        var leaf = leaf(searcher, document);
        var rows = DocValues.getNumeric(leaf.reader(), TextFields.ROW);
        return rows.advanceExact(document - leaf.docBase) ? (int) rows.longValue() : Integer.MAX_VALUE;
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
