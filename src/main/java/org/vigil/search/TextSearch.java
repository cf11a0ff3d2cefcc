package org.vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
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

    private static final int CANDIDATES = 80;
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
            var exact = rows(searcher, queries.exact(), fit, most);
            var named = named(searcher, text, queries, fit, exact.size());
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
            var exact = queries.exact();
            if (exact.isPresent()) {
                searcher.search(exact.get(), RowsCollector.into(found));
            }
            named(searcher, text, queries, fit, found.cardinality()).forEach(alike -> found.set(alike.getKey()));
            var mistyped = queries.mistyped();
            if (mistyped.isPresent() && found.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS) {
                searcher.search(mistyped.get(), RowsCollector.into(found));
            }
            return found;
        });
    }

    /**
     * Rows whose names are compared with the one asked for, the most alike first. One word that stands in many texts is no name; a wrong
     * letter is only looked for where nobody of the same name is found.
     *
     * @param exact how many were found as it is written
     */
    private List<Map.Entry<Integer, Double>> named(
            IndexSearcher searcher, String text, TextQueries queries, Fit fit, int exact) throws IOException {
        if (queries.isOneWord() && exact >= CANDIDATES) {
            return List.of();
        }
        var scores = new LinkedHashMap<Integer, Double>();
        compare(searcher, text, queries, queries.alike(false), fit, scores);
        if (exact == 0 && scores.values().stream().noneMatch(score -> score >= SAME_NAME)) {
            compare(searcher, text, queries, queries.alike(true), fit, scores);
        }
        var found = new ArrayList<>(scores.entrySet());
        found.sort(BEST_FIRST);
        return List.copyOf(found);
    }

    private void compare(
            IndexSearcher searcher,
            String text,
            TextQueries queries,
            Optional<Query> alike,
            Fit fit,
            Map<Integer, Double> scores)
            throws IOException {
        if (alike.isEmpty()) {
            return;
        }
        var asked = NameKeys.of(text);
        var least = queries.names().stream().allMatch(reading -> reading.size() == 1) ? ALIKE_IN_ONE_WORD : ALIKE;
        for (var candidate : top(searcher, alike.get(), fit, CANDIDATES)) {
            var row = row(searcher, candidate.doc);
            if (row < columns.size() && fit.fits(row) && !scores.containsKey(row)) {
                var score = likeness(asked, names(searcher, candidate.doc));
                if (score >= least) {
                    scores.put(row, score);
                }
            }
        }
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
        var leaf = leaf(searcher, document);
        var names = DocValues.getBinary(leaf.reader(), TextFields.NAMES);
        return names.advanceExact(document - leaf.docBase)
                ? names.binaryValue().utf8ToString().split("\n", -1)
                : new String[0];
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

    private List<Integer> rows(IndexSearcher searcher, Optional<Query> query, Fit fit, int most) throws IOException {
        if (query.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Integer>();
        for (var hit : top(searcher, query.get(), fit, most)) {
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
