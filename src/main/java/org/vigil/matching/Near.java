package org.vigil.matching;

/** Pairs of letters that are mistaken for each other. */
final class Near {

    private static final int LETTERS = 'z' - 'a' + 1;

    private final boolean[] pairs = new boolean[LETTERS * LETTERS];

    private Near() {}

    /** @param pairs each of two letters, with a space between them */
    static Near of(String pairs) {
        var near = new Near();
        for (var pair : pairs.split(" ", -1)) {
            near.pairs[(pair.charAt(0) - 'a') * LETTERS + pair.charAt(1) - 'a'] = true;
        }
        return near;
    }

    /** Of two letters from a to z. */
    boolean holds(char one, char other) {
        return pairs[(one - 'a') * LETTERS + other - 'a'];
    }
}
