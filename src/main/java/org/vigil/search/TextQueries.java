package org.vigil.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vigil.matching.NameKeys;
import org.vigil.matching.NameWord;

/** What a text asks of the index: first as it is written, then by how names sound, last with a slip of the finger forgiven. */
final class TextQueries {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_NAME = 6;
    private static final int FUZZY_FROM = 4;
    private static final int TWICE_FUZZY_FROM = 9;
    private static final int EXPANSIONS = 40;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{2}-\\d{4}-\\d{4,6}");
    private static final Set<String> WEIGHTLESS = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "was",
            "with");

    private final String text;
    private final List<String> words;
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
        this.names = NameKeys.of(text).words().stream()
                .filter(reading -> reading.size() <= LONGEST_NAME)
                .toList();
    }

    List<String> words() {
        return words;
    }

    List<List<NameWord>> names() {
        return names;
    }

    /** Every word as it is written, or the name in another spelling that is the same by the rules of its language. */
    Optional<Query> exact() {
        var either = new ArrayList<Query>();
        if (REFERENCE.matcher(text.strip()).matches()) {
            return Optional.of(new TermQuery(TextFields.of(text.strip().toUpperCase(Locale.ROOT))));
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
        return anyOf(either);
    }

    private Query phrase() {
        return new PhraseQuery(TextFields.TEXT, words.toArray(String[]::new));
    }

    /** Whether it may be one word of many texts rather than a name. */
    boolean isOneWord() {
        return words.size() <= 1;
    }

    /**
     * Candidates for the name, to be compared one by one: most of its words sound alike.
     *
     * @param slips whether a wrong letter is forgiven that changes the sound; dearer to look for
     */
    Optional<Query> alike(boolean slips) {
        if (quoted) {
            return Optional.empty();
        }
        var either = new ArrayList<Query>();
        for (var reading : names) {
            var some = new BooleanQuery.Builder();
            reading.forEach(word -> some.add(sounding(word, slips), Occur.SHOULD));
            some.setMinimumNumberShouldMatch(leastOf(reading.size()));
            either.add(some.build());
        }
        return anyOf(either);
    }

    private static int leastOf(int words) {
        return words <= 2 ? words : words - 1 - (words > 4 ? 1 : 0);
    }

    /** Every word, as it is written or with a slip, or its beginning. */
    Optional<Query> mistyped() {
        if (words.isEmpty() || quoted) {
            return Optional.empty();
        }
        return Optional.of(all(words.stream().map(TextQueries::slipped).toList()));
    }

    private static Optional<Query> anyOf(List<Query> either) {
        return either.isEmpty()
                ? Optional.empty()
                : Optional.of(either.size() == 1 ? either.get(0) : new DisjunctionMaxQuery(either, 0.1f));
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
        return new BoostQuery(
                new DisjunctionMaxQuery(
                        word.folds().stream()
                                .<Query>map(fold -> new TermQuery(new Term(TextFields.FOLD, fold)))
                                .toList(),
                        0),
                2);
    }

    private static Query sounding(NameWord word, boolean slips) {
        var ways = new ArrayList<Query>();
        ways.add(new BoostQuery(spelled(word), 2));
        word.codes().forEach(code -> ways.add(new TermQuery(new Term(TextFields.CODE, code))));
        if (slips && word.fold().length() >= FUZZY_FROM) {
            ways.add(new BoostQuery(
                    new FuzzyQuery(new Term(TextFields.FOLD, word.fold()), 1, 1, EXPANSIONS, true), 1.5f));
        }
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
