package org.vigil.matching;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/**
 * Any script to lower-case ASCII letters.
 *
 * <p>ICU knows most scripts. Cyrillic has a table of its own, because ICU follows ISO 9 there: its ASCII form writes Ж
 * as z and Я as a, and journalists' names are never spelled so.
 */
final class Romanisation {

    private static final String ASCII = "Latin-ASCII; Lower()";
    private static final Transliterator LATIN = Transliterator.getInstance(ASCII);
    private static final Transliterator ARABIC = Transliterator.getInstance("Arabic-Latin");
    private static final Transliterator HEBREW = Transliterator.getInstance("Hebrew-Latin");
    private static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN; " + ASCII);
    private static final Transliterator ARMENIAN = Transliterator.getInstance("Armenian-Latin");
    private static final Transliterator GEORGIAN = Transliterator.getInstance("Georgian-Latin; " + ASCII);
    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin/Names; " + ASCII);
    private static final Transliterator GIVEN_HAN = Transliterator.getInstance("Han-Latin; " + ASCII);
    private static final Transliterator OTHER = Transliterator.getInstance("Any-Latin; " + ASCII);

    private static final Map<Character, String> CYRILLIC = cyrillic();
    private static final Map<Character, String> LATIN_LETTERS = Map.of('ə', "a", 'ǝ', "a", 'ŋ', "ng", 'þ', "th");

    private Romanisation() {}

    private static final Remembered<Written, String> LATINISED =
            new Remembered<>(8192, written -> transliterated(written.word, written.script));

    private record Written(String word, int script) {}

    /** Letters a–z only: marks, apostrophes and everything that no transliterator knows are dropped. */
    static String latin(String word, int script) {
        return isAscii(word) ? lettersOf(word) : LATINISED.of(new Written(word, script));
    }

    private static String transliterated(String word, int script) {
        return lettersOf(
                switch (script) {
                    case UScript.CYRILLIC -> spell(word, CYRILLIC);
                    case UScript.ARABIC -> LATIN.transliterate(apart(ARABIC.transliterate(word)));
                    case UScript.HEBREW -> LATIN.transliterate(apart(HEBREW.transliterate(word)));
                    case UScript.GREEK -> GREEK.transliterate(voiced(word));
                    case UScript.ARMENIAN -> LATIN.transliterate(hushers(ARMENIAN.transliterate(word)));
                    case UScript.GEORGIAN -> GEORGIAN.transliterate(word);
                    case UScript.HAN -> HAN.transliterate(word);
                    case UScript.LATIN -> LATIN.transliterate(spell(word, LATIN_LETTERS));
                    default -> OTHER.transliterate(word);
                });
    }

    /** Given names are read without the special readings that family names have. */
    static String givenHan(String characters) {
        return lettersOf(GIVEN_HAN.transliterate(characters));
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String lettersOf(String text) {
        if (isLowerAscii(text)) {
            return text;
        }
        var letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** At the start of a Greek word the pairs for foreign sounds are one sound each. */
    private static String voiced(String word) {
        return word.length() < 3
                ? word
                : switch (word.substring(0, 2).toLowerCase(java.util.Locale.ROOT)) {
                    case "γκ" -> "γ" + word.substring(2);
                    case "μπ" -> "b" + word.substring(2);
                    case "ντ" -> "d" + word.substring(2);
                    default -> word;
                };
    }

    /** ICU writes the Armenian hushing consonants with a caron that Latin-ASCII would throw away. */
    private static String hushers(String text) {
        return text.replace("š", "sh")
                .replace("Š", "sh")
                .replace("ž", "zh")
                .replace("Ž", "zh")
                .replace("č", "ch")
                .replace("Č", "ch")
                .replace("x", "kh")
                .replace("X", "kh")
                .replace("cʻ", "ts");
    }

    /** Suhayl, written s-h-y-l, has no sh: a plain h after a consonant that it would change is left out. */
    private static String apart(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 'h' || i == 0 || "kszdtgcp".indexOf(text.charAt(i - 1)) < 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String spell(String word, Map<Character, String> table) {
        var spelled = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            String letters = table.get(c);
            if (letters == null) {
                spelled.append(c);
            } else {
                spelled.append(letters);
            }
        }
        return spelled.toString();
    }

    /** Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Tajik, Uzbek, Kazakh, Kyrgyz, Turkmen, Azeri. */
    private static Map<Character, String> cyrillic() {
        String table = """
                а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts \
                ч ch ш sh щ shch ы y э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ѓ g ѕ dz ј y љ l њ n ћ ch ќ k џ j \
                ғ gh ҷ j ҳ h қ q ӣ i ӯ u җ j ң ng ө o ү u ұ u һ h ә a ҡ q ҙ z ҫ s ҝ g ҹ j ӈ n ѣ e ѐ e ѝ i""";
        String[] pairs = table.split(" ", -1);
        var letters = new HashMap<Character, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            letters.put(pairs[i].charAt(0), pairs[i + 1]);
        }
        for (char silent : "ьъ’ʼ".toCharArray()) {
            letters.put(silent, "");
        }
        return Map.copyOf(letters);
    }
}
