package org.vigil.matching;

/** How alike two words of a name are: by sound rather than by letter. Not for use by two threads. */
final class TokenSimilarity {

    static final double SAME = 1;
    static final double SAME_FOLDED = 0.97;
    static final double SAME_BUT_ARTICLE = 0.93;
    static final double SAME_NAME = 0.9;
    static final double SAME_ROOT = 0.86;
    static final double INITIAL = 0.6;

    private static final double OTHER_READING = 0.97;
    private static final double ONE_CONSONANT = 0.7;
    private static final double LEAST = 0.84;
    private static final double LEAST_CONSONANTS = 0.75;
    private static final int SHORT = 3;
    private static final int FARTHEST = 3;
    private static final int FULL = 8;
    private static final int ROW = 96;

    private static final Near VOWELS = Near.of("ao oa ou uo ei ie ae ea");
    private static final Near CONSONANTS =
            Near.of("hk kh hg gh zs sz jz zj xs sx sc cs cx xc td dt vb bv cj jc ck kc kg gk jg gj");
    private static final Near AT_START = Near.of("hk kh hg gh kg gk jg gj");
    private static final Near AT_START_OF_SHORT = Near.of("ei ie ou uo ae ea");
    private static final Near WITHOUT_VOWELS =
            Near.of("bv vb pf fp pb bp cx xc cj jc jg gj dz zd hk kh gk kg sz zs td dt");

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
        if (isSameName(a, b)) {
            return SAME_NAME;
        }
        return Math.max(reading(a, a.fold(), b, b.fold()), OTHER_READING * byReadings(a, b));
    }

    private static boolean isSameName(NameToken a, NameToken b) {
        return GivenNames.knows(a.fold()) && GivenNames.canonical(a.fold()).equals(GivenNames.canonical(b.fold()));
    }

    private double byReadings(NameToken a, NameToken b) {
        double best = 0;
        for (String mine : a.readings()) {
            best = Math.max(best, reading(a, mine, b, b.fold()));
            for (String theirs : b.readings()) {
                best = Math.max(best, reading(a, mine, b, theirs));
            }
        }
        for (String theirs : b.readings()) {
            best = Math.max(best, reading(a, a.fold(), b, theirs));
        }
        return best;
    }

    private double reading(NameToken a, String mine, NameToken b, String theirs) {
        if (mine.equals(theirs)) {
            return SAME_FOLDED;
        }
        if (a.writesNoVowels() || b.writesNoVowels()) {
            return byConsonants(Spelling.consonants(mine), Spelling.consonants(theirs));
        }
        return byLetters(mine, theirs);
    }

    private double byLetters(String mine, String theirs) {
        int shorter = Math.min(mine.length(), theirs.length());
        if (shorter <= SHORT) {
            if (isOneVowelApart(mine, theirs)) {
                return SAME_ROOT;
            }
            return isWithVowel(mine, theirs) || isWithVowel(theirs, mine) ? SAME_ROOT : 0;
        }
        if (Math.abs(mine.length() - theirs.length()) > FARTHEST + 1) {
            return 0;
        }
        if (isWithArticle(mine, theirs) || isWithArticle(theirs, mine)) {
            return SAME_BUT_ARTICLE;
        }
        if (Spelling.root(mine).equals(Spelling.root(theirs))) {
            return SAME_ROOT;
        }
        return bySound(mine, theirs);
    }

    /** Ezzo and Izzo; not Chen and Chan, which a vowel tells apart in the middle. */
    private static boolean isOneVowelApart(String one, String other) {
        return one.length() == SHORT
                && other.length() == SHORT
                && one.substring(1).equals(other.substring(1))
                && AT_START_OF_SHORT.holds(one.charAt(0), other.charAt(0));
    }

    /** Wa Lon and Wa Lone, Niyaz and Niyazi, Amr and Amro. */
    private static boolean isWithVowel(String longer, String shorter) {
        return shorter.length() == SHORT
                && longer.length() == SHORT + 1
                && longer.startsWith(shorter)
                && Spelling.isVowel(longer.charAt(SHORT));
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
        if (a.charAt(0) != b.charAt(0) && !AT_START.holds(a.charAt(0), b.charAt(0))) {
            cost += 2;
        }
        double alike = 1 - (double) cost / (FULL * Math.max(a.length(), b.length()));
        return alike >= LEAST ? Math.min(alike, SAME_FOLDED - 0.01) : 0;
    }

    private double byConsonants(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        if (Math.min(a.length(), b.length()) < 2) {
            return longest == 1
                            && !a.isEmpty()
                            && !b.isEmpty()
                            && (a.equals(b) || WITHOUT_VOWELS.holds(a.charAt(0), b.charAt(0)))
                    ? ONE_CONSONANT
                    : 0;
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
        if (consonantsOnly && ((c == 'x' && d == 's') || (c == 's' && d == 'x'))) {
            return 4;
        }
        if (consonantsOnly) {
            return WITHOUT_VOWELS.holds(c, d) ? 2 : FULL;
        }
        if ((c == 'v' && (d == 'u' || d == 'o')) || (d == 'v' && (c == 'u' || c == 'o'))) {
            return 3;
        }
        if (Spelling.isVowel(c) && Spelling.isVowel(d)) {
            return VOWELS.holds(c, d) ? 2 : 4;
        }
        if ((c == 'j' && d == 'g') || (c == 'g' && d == 'j')) {
            return 2;
        }
        return CONSONANTS.holds(c, d) ? 4 : FULL;
    }
}
