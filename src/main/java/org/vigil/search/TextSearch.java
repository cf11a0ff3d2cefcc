package org.vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.vigil.matching.NameKeys;
import org.vigil.matching.NameSimilarity;
import org.vigil.matching.TokenFrequencies;

/** Rows by words: those of the same name first, then what is written so, then names that sound alike; failing all, slips are forgiven. */
final class TextSearch {

    private static final int CANDIDATES = 60;
    private static final double SAME_NAME = 0.85;
    private static final double ALIKE = 0.6;
    /** One word is never more than half of a name. */
    private static final double ALIKE_IN_ONE_WORD = 0.45;

    private static final Comparator<Map.Entry<Integer, Double>> BEST_FIRST =
            Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

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
            var named = named(searcher, text, queries, fit);
            var ranked = new LinkedHashSet<Integer>();
            named.forEach(alike -> {
                if (alike.getValue() >= SAME_NAME) {
                    ranked.add(alike.getKey());
                }
            });
            var exact = queries.exact();
            if (exact.isPresent()) {
                ranked.addAll(rows(searcher, top(searcher, exact.get(), fit, most), fit));
            }
            named.forEach(alike -> ranked.add(alike.getKey()));
            var mistyped = queries.mistyped();
            if (ranked.isEmpty() && mistyped.isPresent()) {
                ranked.addAll(rows(searcher, top(searcher, mistyped.get(), fit, most), fit));
            }
            return ranked.stream().limit(most).toList();
        });
    }

    /** All rows that are found, whether they fit or not. */
    FixedBitSet all(String text, Fit fit) {
        var queries = new TextQueries(text, index.analyzer);
        return index.ask(searcher -> {
            var found = new FixedBitSet(Math.max(1, columns.size()));
            var exact = queries.exact();
            if (exact.isPresent()) {
                searcher.search(exact.get(), RowsCollector.into(found));
            }
            named(searcher, text, queries, fit).forEach(alike -> found.set(alike.getKey()));
            var mistyped = queries.mistyped();
            if (mistyped.isPresent() && found.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS) {
                searcher.search(mistyped.get(), RowsCollector.into(found));
            }
            return found;
        });
    }

    /** Rows whose names are compared with the one asked for, the most alike first. */
    private List<Map.Entry<Integer, Double>> named(IndexSearcher searcher, String text, TextQueries queries, Fit fit)
            throws IOException {
        var alike = queries.alike();
        if (alike.isEmpty()) {
            return List.of();
        }
        var asked = NameKeys.of(text);
        var least = queries.names().stream().allMatch(reading -> reading.size() == 1) ? ALIKE_IN_ONE_WORD : ALIKE;
        var scores = new LinkedHashMap<Integer, Double>();
        for (var candidate : top(searcher, alike.get(), fit, CANDIDATES)) {
            var row = row(searcher, candidate.doc);
            var score = likeness(asked, names(searcher, candidate.doc));
            if (row < columns.size() && fit.fits(row) && score >= least) {
                scores.put(row, score);
            }
        }
        var found = new ArrayList<>(scores.entrySet());
        found.sort(BEST_FIRST);
        return List.copyOf(found);
    }

    private static double likeness(NameKeys asked, String[] names) {
        var most = 0.0;
        for (var name : names) {
            most = Math.max(
                    most,
                    NameSimilarity.score(asked, NameKeys.of(name), TokenFrequencies.common())
                            .score());
        }
        return most;
    }

    private static String[] names(IndexSearcher searcher, int document) throws IOException {
        var names = searcher.storedFields()
                .document(document, Set.of(TextFields.NAMES))
                .get(TextFields.NAMES);
        return names == null ? new String[0] : names.split("\n", -1);
    }

    private static ScoreDoc[] top(IndexSearcher searcher, Query query, Fit fit, int most) throws IOException {
        var asked = fit.isAll()
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(new RowsQuery(fit::fits), Occur.FILTER)
                        .build();
        return searcher.search(asked, most).scoreDocs;
    }

    private List<Integer> rows(IndexSearcher searcher, ScoreDoc[] hits, Fit fit) throws IOException {
        var rows = new ArrayList<Integer>(hits.length);
        for (var hit : hits) {
            var row = row(searcher, hit.doc);
            if (row < columns.size() && fit.fits(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static int row(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var rows = DocValues.getNumeric(leaf.reader(), TextFields.ROW);
        return rows.advanceExact(document - leaf.docBase) ? (int) rows.longValue() : Integer.MAX_VALUE;
    }
}
