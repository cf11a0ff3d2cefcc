package org.vigil.shared.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import org.jspecify.annotations.Nullable;

/** In which script a text is written, so that a page can mark what is not in its own: a voice then reads it by other rules. */
public final class Script {

    private Script() {}

    /** The language tag of a text whose letters are mostly of another script than the language's; absent where they are of its own. */
    public static @Nullable String foreign(String text, Language page) {
        var counts = new java.util.TreeMap<Integer, Integer>();
        text.codePoints()
                .filter(UCharacter::isLetter)
                .forEach(letter -> counts.merge(UScript.getScript(letter), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .filter(script -> script != of(page))
                .map(script -> "und-" + UScript.getShortName(script))
                .orElse(null);
    }

    private static int of(Language page) {
        return switch (page) {
            case RU, TG -> UScript.CYRILLIC;
            case AR, FA -> UScript.ARABIC;
            default -> UScript.LATIN;
        };
    }
}
