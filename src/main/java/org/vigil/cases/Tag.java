package org.vigil.cases;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vigil.shared.Refusal;

/**
 * A short word on a case, in small letters, by which people find it again. It decides nothing.
 *
 * @param word letters and figures of any script, parts joined by a hyphen
 */
public record Tag(String word) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(-[\\p{L}\\p{M}\\p{Nd}]+)*");

    public Tag {
        if (word.length() < SHORTEST
                || word.length() > LONGEST
                || !WORD.matcher(word).matches()
                || !word.equals(word.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid("tag", "refusal.tag", SHORTEST, LONGEST);
        }
    }

    /** What somebody typed, without blanks around it and in small letters. */
    public static Tag of(String typed) {
        return new Tag(typed.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return word;
    }
}
