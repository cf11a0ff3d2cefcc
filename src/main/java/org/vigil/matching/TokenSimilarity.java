package org.vigil.matching;

/** How alike two words of a name are: by sound rather than by letter. Not for use by two threads. */
final class TokenSimilarity {

    static final double SAME = 1;
    static final double SAME_FOLDED = 0.97;
    static final double SAME_BUT_ARTICLE = 0.93;
    static final double SAME_ROOT = 0.86;
    static final double INITIAL = 0.6;

    private static final double ONE_CONSONANT = 0.7;
    private static final double LEAST = 0.84;
    private static final double LEAST_CONSONANTS = 0.75;
    private static final int SHORT = 3;
    private static final int FARTHEST = 3;
    private static final int FULL = 8;
    private static final int ROW = 96;

    private static final String NEAR_VOWELS = "ao oa ou uo ei ie ae ea";
    private static final String NEAR_CONSONANTS = "hk kh hg gh zs sz jz zj xs sx sc cs td dt vb bv cj jc ck kc kg gk";
    private static final String NEAR_WITHOUT_VOWELS = "bv vb pf fp xs sx jg gj dz zd hk kh gk kg sz zs td dt";

    private final int[] previous = new int[ROW];
    private final int[] current = new int[ROW];

    /** 0 where the words are two names. */
    double of(NameToken a, NameToken b) {
        if (a.plain().equals(b.plain())) {
            return SAME;
        }
        if (a.kind() == NameToken.Kind.INITIAL || b.kind() == NameToken.Kind.INITIAL) {
            return initial(a, b);
        }
        if (a.fold().equals(b.fold())) {
            return SAME_FOLDED;
        }
        if (a.writesNoVowels() || b.writesNoVowels()) {
            return byConsonants(a.consonants(), b.consonants());
        }
        if (a.fold().length() <= SHORT
                || b.fold().length() <= SHORT
                || Math.abs(a.fold().length() - b.fold().length()) > FARTHEST + 1) {
            return 0;
        }
        if (isWithArticle(a.fold(), b.fold()) || isWithArticle(b.fold(), a.fold())) {
            return SAME_BUT_ARTICLE;
        }
        if (a.root().equals(b.root())) {
            return SAME_ROOT;
        }
        return bySound(a.fold(), b.fold());
    }

    private static double initial(NameToken a, NameToken b) {
        boolean sameLetter = a.plain().charAt(0) == b.plain().charAt(0);
        boolean sameSound = !a.fold().isEmpty()
                && !b.fold().isEmpty()
                && a.fold().charAt(0) == b.fold().charAt(0);
        return sameLetter || sameSound ? INITIAL : 0;
    }

    private static boolean isWithArticle(String longer, String shorter) {
        return longer.length() == shorter.length() + 2
                && shorter.length() > SHORT
                && (longer.startsWith("al") || longer.startsWith("el"))
                && longer.endsWith(shorter);
    }

    private double bySound(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return 0;
        }
        int cost = distance(a, b, false);
        if (a.charAt(0) != b.charAt(0)) {
            cost += 2;
        }
        double alike = 1 - (double) cost / (FULL * Math.max(a.length(), b.length()));
        return alike >= LEAST ? Math.min(alike, SAME_FOLDED - 0.01) : 0;
    }

    private double byConsonants(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        if (Math.min(a.length(), b.length()) < 2) {
            return longest == 1 && a.equals(b) ? ONE_CONSONANT : 0;
        }
        double alike = 1 - (double) distance(a, b, true) / (FULL * longest);
        if (alike < LEAST_CONSONANTS) {
            return 0;
        }
        return longest <= 2 ? 0.8 * alike : 0.95 * alike;
    }

    private int distance(String a, String b, boolean consonantsOnly) {
        int width = b.length();
        previous[0] = 0;
        for (int j = 1; j <= width; j++) {
            previous[j] = previous[j - 1] + dropping(b.charAt(j - 1), consonantsOnly);
        }
        int[] above = previous;
        int[] row = current;
        for (int i = 1; i <= a.length(); i++) {
            char c = a.charAt(i - 1);
            row[0] = above[0] + dropping(c, consonantsOnly);
            for (int j = 1; j <= width; j++) {
                char d = b.charAt(j - 1);
                int best = above[j - 1] + replacing(c, d, consonantsOnly);
                best = Math.min(best, above[j] + dropping(c, consonantsOnly));
                row[j] = Math.min(best, row[j - 1] + dropping(d, consonantsOnly));
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
        return above[width];
    }

    private static int dropping(char c, boolean consonantsOnly) {
        if (consonantsOnly) {
            return c == 'h' || c == 'v' ? 2 : FULL;
        }
        return Spelling.isVowel(c) || c == 'h' ? 4 : FULL;
    }

    private static int replacing(char c, char d, boolean consonantsOnly) {
        if (c == d) {
            return 0;
        }
        if (consonantsOnly) {
            return isNear(NEAR_WITHOUT_VOWELS, c, d) ? 2 : FULL;
        }
        if (Spelling.isVowel(c) && Spelling.isVowel(d)) {
            return isNear(NEAR_VOWELS, c, d) ? 2 : 4;
        }
        return isNear(NEAR_CONSONANTS, c, d) ? 4 : FULL;
    }

    private static boolean isNear(String pairs, char c, char d) {
        for (int i = 0; i < pairs.length(); i += 3) {
            if (pairs.charAt(i) == c && pairs.charAt(i + 1) == d) {
                return true;
            }
        }
        return false;
    }
}
