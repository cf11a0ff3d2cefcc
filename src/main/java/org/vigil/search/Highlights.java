package org.vigil.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigil.matching.NameKeys;
import org.vigil.matching.NameWord;

/** Marks in a name or a text what a question asked for, in whatever spelling it stands there. */
public final class Highlights {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’ʼ]+");
    private static final int EXCERPT = 220;
    private static final int BEFORE = 60;
    private static final int TELLING = 3;

    private final WordAnalyzer analyzer = new WordAnalyzer();
    private final Set<String> words;
    private final Set<String> folds = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    private Highlights(String text) {
        var queries = new TextQueries(text, analyzer);
        this.words = Set.copyOf(queries.words());
        for (var reading : queries.names()) {
            for (var word : reading) {
                folds.addAll(word.folds());
                word.codes().stream().filter(code -> code.length() >= TELLING).forEach(codes::add);
            }
        }
    }

    public static Highlights of(String text) {
        return new Highlights(text);
    }

    /** A name, with the words that were asked for, however they are spelled. */
    public List<Marked> inName(String name) {
        return marked(name, 0, name.length(), true);
    }

    public static boolean anyIn(List<Marked> text) {
        return text.stream().anyMatch(Marked::hit);
    }

    /** The stretch in which most of the words stand close together; nothing where none does. */
    public Optional<List<Marked>> inText(List<String> paragraphs) {
        var most = 0;
        var best = List.<Marked>of();
        for (var paragraph : paragraphs) {
            for (var start : hits(paragraph)) {
                var from = wordStart(paragraph, Math.max(0, start - BEFORE));
                var to = wordEnd(paragraph, from, Math.min(paragraph.length(), from + EXCERPT));
                var window = marked(paragraph, from, to, false);
                var found = distinct(window);
                if (found > most) {
                    most = found;
                    best = window;
                }
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    private int distinct(List<Marked> window) {
        var found = new HashSet<String>();
        window.stream().filter(Marked::hit).forEach(hit -> found.addAll(analyzer.words(hit.text())));
        return found.size();
    }

    private List<Integer> hits(String text) {
        var starts = new ArrayList<Integer>();
        var word = WORD.matcher(text);
        while (word.find() && starts.size() < 40) {
            if (isAskedFor(word.group(), false)) {
                starts.add(word.start());
            }
        }
        return starts;
    }

    private List<Marked> marked(String text, int from, int to, boolean name) {
        var parts = new ArrayList<Marked>();
        var word = WORD.matcher(text).region(from, to);
        var done = from;
        while (word.find()) {
            if (isAskedFor(word.group(), name)) {
                add(parts, text.substring(done, word.start()));
                parts.add(new Marked(word.group(), true));
                done = word.end();
            }
        }
        add(parts, text.substring(done, to));
        if (from > 0) {
            parts.add(0, new Marked("… ", false));
        }
        if (to < text.length()) {
            parts.add(new Marked(" …", false));
        }
        return List.copyOf(parts);
    }

    private static void add(List<Marked> parts, String plain) {
        if (!plain.isEmpty()) {
            parts.add(new Marked(plain, false));
        }
    }

    private boolean isAskedFor(String word, boolean name) {
        if (!Collections.disjoint(words, analyzer.words(word))) {
            return true;
        }
        return name && NameKeys.of(word).words().stream().flatMap(List::stream).anyMatch(this::soundsSo);
    }

    private boolean soundsSo(NameWord word) {
        return !Collections.disjoint(folds, word.folds())
                || !Collections.disjoint(codes, word.codes())
                || word.folds().stream().anyMatch(fold -> folds.stream().anyMatch(asked -> isOneSlip(asked, fold)));
    }

    /** One letter other, more or less, in a word of four and more. */
    private static boolean isOneSlip(String one, String other) {
        var longer = one.length() >= other.length() ? one : other;
        var shorter = one.length() >= other.length() ? other : one;
        if (shorter.length() < TELLING + 1 || longer.length() - shorter.length() > 1) {
            return false;
        }
        var same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        var rest = longer.length() == shorter.length() ? same + 1 : same;
        return shorter.substring(Math.min(rest, shorter.length()))
                .equals(longer.substring(Math.min(same + 1, longer.length())));
    }

    private static int wordStart(String text, int from) {
        var start = from;
        while (start > 0 && start < from + BEFORE && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    private static int wordEnd(String text, int from, int to) {
        var end = to;
        while (end < text.length() && end > from && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end == from ? to : end;
    }
}
