package org.vigil.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vigil.matching.NameKeys;
import org.vigil.matching.NameWord;

/**
 * What a text asks of the index: first as it is written, then by how names sound, last with a slip of the finger forgiven. Several
 * questions are asked one after the other, and the better answer counts: Lucene finds the best of each faster than of all together.
 */
final class TextQueries {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_NAME = 6;
    private static final int FUZZY_FROM = 4;
    private static final int TWICE_FUZZY_FROM = 9;
    private static final int EXPANSIONS = 40;
    private static final int NO_WORD = -1;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{2}-\\d{4}-\\d{4,6}");
    private static final Set<String> WEIGHTLESS = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "was",
            "with");

    private final String text;
    private final List<String> words;
    private final NameKeys name;
    private final List<List<NameWord>> names;
    private final boolean quoted;

    TextQueries(String text, WordAnalyzer analyzer) {
        this.text = text;
        var all = analyzer.words(text);
        this.quoted = text.length() > 2 && "\"“«".indexOf(text.charAt(0)) >= 0 && all.size() > 1;
        var telling = quoted
                ? all
                : all.stream().filter(word -> !WEIGHTLESS.contains(word)).toList();
        this.words =
                (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList();
        this.name = NameKeys.of(text);
        this.names = name.words().stream()
                .filter(reading -> reading.size() <= LONGEST_NAME)
                .toList();
    }

    List<String> words() {
        return words;
    }

    /** The text read as a name. */
    NameKeys name() {
        return name;
    }

    List<List<NameWord>> names() {
        return names;
    }

    /** Every word as it is written, or the name in another spelling that is the same by the rules of its language. */
    List<Query> exact() {
        var either = new ArrayList<Query>();
        if (REFERENCE.matcher(text.strip()).matches()) {
            return List.of(new TermQuery(TextFields.of(text.strip().toUpperCase(Locale.ROOT))));
        }
        if (!words.isEmpty()) {
            either.add(
                    quoted
                            ? phrase()
                            : all(words.stream().map(TextQueries::word).toList()));
        }
        if (!quoted) {
            for (var reading : names) {
                either.add(all(reading.stream().map(TextQueries::spelled).toList()));
            }
        }
        return either;
    }

    private Query phrase() {
        return new PhraseQuery(TextFields.TEXT, words.toArray(String[]::new));
    }

    /** Whether it may be one word of many texts rather than a name. */
    boolean isOneWord() {
        return words.size() <= 1;
    }

    /** Candidates for the name, to be compared one by one: most of its words sound alike, and the one that fewest people bear. */
    List<Query> alike(IndexSearcher searcher) {
        return candidates(names, reading -> most(reading, rarest(reading, searcher), word -> Optional.empty()));
    }

    /** Candidates who lack the very word that fewest people bear; dearer to look for. */
    List<Query> alikeInPart() {
        var longer = names.stream().filter(reading -> leastOf(reading.size()) < reading.size());
        return candidates(longer.toList(), reading -> most(reading, NO_WORD, word -> Optional.empty()));
    }

    /** Candidates with a wrong letter that changes the sound; the dearest, so looked for once for each word. */
    List<Query> alikeWithSlips(IndexSearcher searcher) {
        var near = new HashMap<String, Optional<Query>>();
        Function<NameWord, Optional<Query>> slipped =
                word -> near.computeIfAbsent(word.fold(), fold -> near(fold, searcher));
        return candidates(names, reading -> most(reading, NO_WORD, slipped));
    }

    private List<Query> candidates(List<List<NameWord>> readings, Function<List<NameWord>, Query> candidates) {
        return quoted ? List.of() : readings.stream().map(candidates).toList();
    }

    /** @param needed place of the word without which nobody is a candidate */
    private static Query most(List<NameWord> reading, int needed, Function<NameWord, Optional<Query>> slipped) {
        var some = new BooleanQuery.Builder();
        for (var place = 0; place < reading.size(); place++) {
            var word = reading.get(place);
            some.add(sounding(word, slipped.apply(word)), place == needed ? Occur.MUST : Occur.SHOULD);
        }
        some.setMinimumNumberShouldMatch(leastOf(reading.size()) - (needed == NO_WORD ? 0 : 1));
        return some.build();
    }

    private static int rarest(List<NameWord> reading, IndexSearcher searcher) {
        var rarest = 0;
        var fewest = Integer.MAX_VALUE;
        for (var place = 0; place < reading.size(); place++) {
            var bearers = bearers(reading.get(place), searcher);
            if (bearers < fewest) {
                fewest = bearers;
                rarest = place;
            }
        }
        return rarest;
    }

    private static int bearers(NameWord word, IndexSearcher searcher) {
        try {
            var bearers = 0;
            for (var code : word.codes()) {
                bearers += searcher.getIndexReader().docFreq(new Term(TextFields.CODE, code));
            }
            return bearers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Query> near(String fold, IndexSearcher searcher) {
        if (fold.length() < FUZZY_FROM) {
            return Optional.empty();
        }
        try {
            var near = new FuzzyQuery(new Term(TextFields.FOLD, fold), 1, 1, EXPANSIONS, true);
            return Optional.of(new BoostQuery(searcher.rewrite(near), 1.5f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int leastOf(int words) {
        return words <= 2 ? words : words - 1 - (words > 4 ? 1 : 0);
    }

    /** Every word, as it is written or with a slip, or its beginning. */
    List<Query> mistyped() {
        return words.isEmpty() || quoted
                ? List.of()
                : List.of(all(words.stream().map(TextQueries::slipped).toList()));
    }

    private static Query all(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    private static Query word(String word) {
        return new TermQuery(new Term(TextFields.TEXT, word));
    }

    private static Query spelled(NameWord word) {
        return new DisjunctionMaxQuery(spelled(word, 2), 0);
    }

    private static List<Query> spelled(NameWord word, float boost) {
        return word.folds().stream()
                .<Query>map(fold -> new BoostQuery(new TermQuery(new Term(TextFields.FOLD, fold)), boost))
                .toList();
    }

    private static Query sounding(NameWord word, Optional<Query> slipped) {
        var ways = new ArrayList<>(spelled(word, 4));
        word.codes().forEach(code -> ways.add(new TermQuery(new Term(TextFields.CODE, code))));
        slipped.ifPresent(ways::add);
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query slipped(String word) {
        var ways = new ArrayList<Query>();
        ways.add(new BoostQuery(word(word), 3));
        if (word.length() >= FUZZY_FROM) {
            var slips = word.length() >= TWICE_FUZZY_FROM ? 2 : 1;
            ways.add(new FuzzyQuery(new Term(TextFields.TEXT, word), slips, 1, EXPANSIONS, true));
        }
        if (word.length() >= FUZZY_FROM - 1) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(TextFields.TEXT, word)), 0.5f));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }
}
