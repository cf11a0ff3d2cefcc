package org.vigil.publication;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigil.matching.NameKeys;
import org.vigil.matching.NameSimilarity;
import org.vigil.matching.TokenFrequencies;

/**
 * Puts words such as "a journalist in Tajikistan" in the place of every name and every part of a name, also where a text spells it
 * otherwise, writes it in another script or bends it.
 *
 * @param words what stands for the name
 * @param names patterns of all that is replaced as it is written; none when the person may be named
 * @param parts the words of the names, for what is spelt otherwise
 */
record Pseudonym(String words, List<Pattern> names, List<Part> parts) {

    private static final int SHORTEST_PART = 3;
    private static final Set<String> PARTICLES =
            Set.of("bin", "ibn", "bint", "abu", "von", "van", "der", "den", "del", "los", "and", "the");

    /** Stands where a name stood, until the words are put there. */
    private static final String GAP = "\uE000";

    private static final Pattern GAPS = Pattern.compile(GAP + "(?:[\\s,\\-]*" + GAP + ")*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}’ʼ']{4,}");
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Two spellings of one name reach it; no two words of an ordinary sentence were seen to. */
    private static final double ALIKE = 0.86;

    private static final int SHORTEST_ALIKE = 4;
    /** Cyrillic languages bend names by so many letters at most: Имомалиро, Джумаевым. */
    private static final int LONGEST_ENDING = 3;

    /** No pseudonym: texts stay as they are. */
    static Pseudonym none(String name) {
        return new Pseudonym(name, List.of(), List.of());
    }

    static Pseudonym of(String words, Collection<String> names) {
        var all = names.stream().flatMap(Pseudonym::parts).distinct().toList();
        return new Pseudonym(
                words,
                all.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pseudonym::pattern)
                        .toList(),
                all.stream()
                        .filter(part -> part.length() >= SHORTEST_ALIKE && !part.contains(" "))
                        .map(Part::of)
                        .toList());
    }

    private static Stream<String> parts(String name) {
        var parts = Arrays.stream(name.split("[\\s,.()\"'’\\-]+"))
                .filter(part -> part.length() >= SHORTEST_PART)
                .filter(part -> !PARTICLES.contains(part.toLowerCase(Locale.ROOT)));
        return Stream.concat(Stream.of(name), parts);
    }

    private static Pattern pattern(String name) {
        var quoted = Pattern.quote(name);
        return Pattern.compile(
                name.codePoints().mapToObj(UnicodeScript::of).anyMatch(WITHOUT_BLANKS::contains)
                        ? quoted
                        : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean hides() {
        return !names.isEmpty();
    }

    /** The text without any name; the words stand once where several parts stood side by side. */
    String in(String text) {
        if (names.isEmpty()) {
            return text;
        }
        var hidden = text;
        for (var name : names) {
            hidden = name.matcher(hidden).replaceAll(GAP);
        }
        hidden = WORD.matcher(hidden)
                .replaceAll(word -> isAName(word.group()) ? GAP : Matcher.quoteReplacement(word.group()));
        return GAPS.matcher(hidden).replaceAll(Matcher.quoteReplacement(words));
    }

    /** Whether a word may be one of the names in another spelling; where a script has capitals, names begin with one. */
    private boolean isAName(String word) {
        return !Character.isLowerCase(word.codePointAt(0)) && bare(word).anyMatch(this::isAlike);
    }

    /** The word, in Cyrillic also without the endings that it may have. */
    private static Stream<String> bare(String word) {
        var bends = UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.CYRILLIC;
        var shortest = Math.max(SHORTEST_ALIKE + 1, word.length() - LONGEST_ENDING);
        return bends && word.length() > shortest
                ? IntStream.rangeClosed(shortest, word.length()).mapToObj(length -> word.substring(0, length))
                : Stream.of(word);
    }

    private boolean isAlike(String word) {
        var asked = NameKeys.of(word);
        var hasVowels = Character.isUpperCase(word.codePointAt(0));
        return parts.stream()
                .filter(part -> hasVowels || part.tellsEnough)
                .anyMatch(part -> NameSimilarity.score(asked, part.keys, TokenFrequencies.common())
                                .score()
                        >= ALIKE);
    }

    /**
     * One word of a name, read once for all the texts that are searched for it.
     *
     * @param tellsEnough whether it has more consonants than many words of a script that writes no vowels have in common
     */
    record Part(NameKeys keys, boolean tellsEnough) {

        private static final Pattern VOWELS = Pattern.compile("(?iu)[aeiouyаеёиоуыэюяӣӯі]");

        static Part of(String text) {
            return new Part(
                    NameKeys.of(text), VOWELS.matcher(text).replaceAll("").length() > 3);
        }
    }
}
