package org.vigil.exchange.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vigil.cases.dossier.Context;
import org.vigil.cases.dossier.PenaltyKind;
import org.vigil.cases.dossier.Sentence;

/** A sentence in words: "7 years 6 months", "Four Years and Six Months", "Life". What is no single length stays in its own words. */
final class CpjSentence {

    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final String NUMBER = "(\\d{1,3}|" + String.join("|", NUMBERS) + ")";
    private static final Pattern LENGTH =
            Pattern.compile("(?:" + NUMBER + "(\\s+and a half|\\.5)?\\s*(?:years?|yrs?))?[\\s,]*(?:and\\s+)?(?:"
                    + NUMBER + "\\s*months?)?(?:\\s+in prison)?");

    private CpjSentence() {}

    static void claim(RowScribe row, String column, String bucket, String asOf) {
        var text = row.cell(column);
        var length = text.isEmpty() ? row.cell(bucket) : text;
        var where = text.isEmpty() ? bucket : column;
        var words = length.toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return;
        }
        if (words.equals("life") || words.equals("life in prison") || words.equals("life sentence")) {
            row.claim(where, () -> new Sentence(null, PenaltyKind.LIFE, null, null, null, null, null));
        } else if (words.equals("death") || words.equals("death sentence") || words.equals("death penalty")) {
            row.claim(where, () -> new Sentence(null, PenaltyKind.DEATH, null, null, null, null, null));
        } else if (words.equals("not sentenced")) {
            row.claim(where, () -> new Context("Not sentenced" + asOf));
        } else if (months(words) > 0) {
            row.claim(where, () -> Sentence.ofMonths(months(words), null));
        } else {
            row.claim(where, () -> new Context("Sentence as listed" + asOf + ": " + length));
        }
    }

    /** How many months; nought where the words give no single length. */
    static int months(String words) {
        var length = LENGTH.matcher(words.strip());
        if (!length.matches()) {
            return 0;
        }
        var half = length.group(2) == null ? 0 : 6;
        return 12 * number(length.group(1)) + half + number(length.group(3));
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return 0;
        }
        var word = NUMBERS.indexOf(text);
        return word >= 0 ? word : Integer.parseInt(text);
    }
}
