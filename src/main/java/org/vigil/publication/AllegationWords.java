package org.vigil.publication;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds sentences of free text that speak of ill-treatment or confession as if it were established, without saying who says so.
 *
 * @param grave words that need somebody who says so
 * @param saying words that name or mark one
 */
record AllegationWords(Pattern grave, Pattern saying) {

    /**
     * A sentence that says too much.
     *
     * @param sentence its number in the text, from 1
     * @param word the word that needs an attribution
     */
    record Found(int sentence, String word) {}

    /** From two comma-separated lists of words; one that ends with a star stands for all that begin so. */
    static AllegationWords of(String grave, String saying) {
        return new AllegationWords(words(grave), words(saying));
    }

    private static Pattern words(String list) {
        var words = new ArrayList<String>();
        for (var word : list.split(",", -1)) {
            var plain = word.strip();
            if (!plain.isEmpty()) {
                var stem = plain.endsWith("*") ? plain.substring(0, plain.length() - 1) : plain;
                var quoted = Pattern.quote(stem).replace(" ", "\\E\\s+\\Q");
                words.add(plain.endsWith("*") ? quoted + "\\p{L}*" : quoted);
            }
        }
        return Pattern.compile(
                "(?<!\\p{L})(?:" + String.join("|", words) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Optional<Found> firstUnattributed(String text, Locale locale) {
        var sentences = sentences(text, locale);
        for (var index = 0; index < sentences.size(); index++) {
            var word = grave.matcher(sentences.get(index));
            if (word.find() && !saying.matcher(sentences.get(index)).find()) {
                return Optional.of(new Found(index + 1, word.group()));
            }
        }
        return Optional.empty();
    }

    private static List<String> sentences(String text, Locale locale) {
        var breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(text);
        var sentences = new ArrayList<String>();
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
