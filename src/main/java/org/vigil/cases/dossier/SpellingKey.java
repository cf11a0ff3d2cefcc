package org.vigil.cases.dossier;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of a name in which Ghulom, Gulyam and Ғулом are equal: Latin, without accents, alike sounds folded. */
final class SpellingKey {

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "gh"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('ӣ', "i"),
            Map.entry('к', "k"),
            Map.entry('қ', "q"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ӯ', "u"),
            Map.entry('ў', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ҳ', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ҷ', "j"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('є', "e"));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`ʻʿʾ]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private SpellingKey() {}

    /** Words in alphabetical order, so that family name first or last does not matter. */
    static String of(String name) {
        var latin = MARKS.matcher(Normalizer.normalize(latin(name), Normalizer.Form.NFD))
                .replaceAll("");
        var words = BETWEEN_WORDS.split(APOSTROPHES.matcher(latin).replaceAll(""));
        var key = Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .map(SpellingKey::folded)
                .sorted()
                .collect(joining(" "));
        return key.isEmpty() ? name : key;
    }

    private static String latin(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var latin = new StringBuilder();
        for (int index = 0; index < composed.length(); index++) {
            var sign = composed.charAt(index);
            latin.append(LATIN.getOrDefault(sign, String.valueOf(sign)));
        }
        return latin.toString();
    }

    private static String folded(String word) {
        var folded = word.replace("dzh", "j")
                .replace("zh", "j")
                .replace("gh", "g")
                .replace("kh", "h")
                .replace("q", "k")
                .replace("w", "v")
                .replace("y", "")
                .replace("ou", "u")
                .replace("o", "a");
        folded = DOUBLED.matcher(folded).replaceAll("$1");
        return folded.length() > 2 && folded.endsWith("h") && !folded.endsWith("sh") && !folded.endsWith("ch")
                ? folded.substring(0, folded.length() - 1)
                : folded;
    }
}
