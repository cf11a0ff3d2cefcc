package org.vigil.matching;

import java.util.ArrayList;
import java.util.List;
import org.vigil.matching.Reason.Code;

/** Compares two names, whatever their spelling, script and word order, and says why they agree. */
public final class NameSimilarity {

    private static final double AGREE = 0.8;
    private static final double NEVER_EXPLAINED = 2;
    private static final ThreadLocal<Alignment> ALIGNMENT = ThreadLocal.withInitial(Alignment::new);

    private NameSimilarity() {}

    public static NameMatch score(String a, String b) {
        return score(NameKeys.of(a), NameKeys.of(b), TokenFrequencies.common());
    }

    /** The best agreement of any name of the one with any name of the other. */
    public static NameMatch score(NameKeys a, NameKeys b, TokenFrequencies frequencies) {
        return score(a, b, frequencies, 0);
    }

    /** How alike two names are, to whom nobody asks why; 0 where they have nothing in common. */
    public static double likeness(NameKeys a, NameKeys b) {
        return score(a, b, TokenFrequencies.common(), NEVER_EXPLAINED).score();
    }

    /** @param explained from which likeness on it is said why */
    static NameMatch score(NameKeys a, NameKeys b, TokenFrequencies frequencies, double explained) {
        Alignment alignment = ALIGNMENT.get();
        NameVariant bestA = null;
        NameVariant bestB = null;
        double best = 0;
        for (NameVariant one : a.variants()) {
            for (NameVariant other : b.variants()) {
                double score = alignment.score(one, other, frequencies);
                if (score > best) {
                    best = score;
                    bestA = one;
                    bestB = other;
                }
            }
        }
        if (bestA == null || bestB == null) {
            return NameMatch.NONE;
        }
        if (best < explained) {
            return new NameMatch(best, 0, List.of());
        }
        alignment.score(bestA, bestB, frequencies);
        return new NameMatch(best, alignment.distinctiveness(), why(alignment, bestA, bestB));
    }

    /** Whether two sources that spell a name so speak of one name; used to count independent origins. */
    public static boolean namesAgree(String a, String b) {
        return score(a, b).score() >= AGREE;
    }

    private static List<Reason> why(Alignment alignment, NameVariant a, NameVariant b) {
        var why = new ArrayList<>(alignment.reasons(a, b));
        if (a.alias() || b.alias()) {
            why.add(Reason.of(Code.ALIAS, a.alias() ? a.text() : b.text()));
        }
        if (alignment.distinctiveness() < Alignment.TELLING) {
            why.add(Reason.of(Code.COMMON_NAME));
        }
        return why;
    }
}
