package org.vigil.matching;

import com.ibm.icu.lang.UScript;
import java.util.List;

/**
 * One word of a name in every form in which it is compared.
 *
 * @param surface as it was written
 * @param script ICU's number of its script
 * @param plain lower-case ASCII
 * @param fold {@link Spelling#fold}
 * @param readings the folded forms of other ways to read it
 * @param root the folded form without a family ending
 * @param consonants what is left without vowels
 * @param code what it is looked up by
 * @param voweled whether the vowels are known
 */
record NameToken(
        String surface,
        int script,
        String plain,
        String fold,
        List<String> readings,
        String root,
        String consonants,
        String code,
        boolean voweled,
        Kind kind) {

    enum Kind {
        NAME,
        PATRONYMIC,
        INITIAL
    }

    private static final Remembered<Written, NameToken> READ = new Remembered<>(8192, Written::read);

    /** A word before it is read. */
    private record Written(String surface, int script, String plain, boolean abbreviated, boolean voweled) {

        NameToken read() {
            String fold = Spelling.fold(plain);
            return new NameToken(
                    surface,
                    script,
                    plain,
                    fold,
                    Readings.of(surface, script, plain, fold),
                    Spelling.root(fold),
                    Spelling.consonants(fold),
                    Spelling.code(fold),
                    voweled,
                    kindOf(plain, script, abbreviated));
        }
    }

    static NameToken of(String surface, int script, String plain, boolean abbreviated, boolean voweled) {
        return READ.of(new Written(surface, script, plain, abbreviated, voweled));
    }

    private static Kind kindOf(String plain, int script, boolean abbreviated) {
        boolean oneLetter = plain.length() == 1 && script != UScript.HAN;
        if (oneLetter || (abbreviated && plain.length() <= 2)) {
            return Kind.INITIAL;
        }
        boolean patronymic = plain.endsWith("ovich")
                || plain.endsWith("evich")
                || plain.endsWith("ovych")
                || plain.endsWith("iyovych")
                || plain.endsWith("ovna")
                || plain.endsWith("evna")
                || plain.endsWith("ivna")
                || plain.endsWith("ichna");
        return patronymic && plain.length() > 6 ? Kind.PATRONYMIC : Kind.NAME;
    }

    /** By what frequencies are counted: one key for all spellings of Muhammad. The weak v is a vowel in Arabic. */
    String frequencyKey() {
        String firm = consonants.replace("v", "");
        return firm.length() >= 2 ? firm : fold;
    }

    boolean writesNoVowels() {
        return !voweled;
    }
}
