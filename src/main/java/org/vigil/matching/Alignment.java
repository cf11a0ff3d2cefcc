package org.vigil.matching;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigil.matching.NameToken.Kind;
import org.vigil.matching.Reason.Code;

/** Lays the words of two names beside each other, in any order, and weighs what agrees. Not for use by two threads. */
final class Alignment {

    private static final int MOST = 8;
    private static final int FREE = -1;
    private static final int LEFT_OUT = -2;
    private static final int JOINED = -3;

    private static final double INITIALS_CAP = 0.8;
    private static final double COMMON_INITIALS_CAP = 0.55;
    private static final double ONE_WORD_CAP = 0.55;
    private static final double CONFLICT_CAP = 0.7;
    private static final double ONE_OF_SEVERAL_CAP = 0.5;
    static final double TELLING = 0.5;

    private final TokenSimilarity similarity = new TokenSimilarity();
    private final double[] alike = new double[MOST * MOST];
    private final int[] partnerOfA = new int[MOST];
    private final int[] partnerOfB = new int[MOST];
    private final double[] shareOfA = new double[MOST];
    private final double[] shareOfB = new double[MOST];

    private int fullMatches;
    private int initials;
    private double distinctiveness;

    double score(NameVariant a, NameVariant b, TokenFrequencies frequencies) {
        clear();
        leaveOutPatronymics(a, b);
        join(a, b, partnerOfA, partnerOfB, shareOfA, shareOfB);
        join(b, a, partnerOfB, partnerOfA, shareOfB, shareOfA);
        pair(a, b);
        return weigh(a, b, frequencies);
    }

    double distinctiveness() {
        return distinctiveness;
    }

    private void clear() {
        Arrays.fill(partnerOfA, FREE);
        Arrays.fill(partnerOfB, FREE);
        Arrays.fill(shareOfA, 0);
        Arrays.fill(shareOfB, 0);
        fullMatches = 0;
        initials = 0;
        distinctiveness = 0;
    }

    private void leaveOutPatronymics(NameVariant a, NameVariant b) {
        boolean inA = a.hasPatronymic();
        boolean inB = b.hasPatronymic();
        if (inA != inB) {
            leaveOutPatronymic(inA ? a : b, inA ? partnerOfA : partnerOfB);
        }
    }

    private static void leaveOutPatronymic(NameVariant name, int[] partners) {
        for (int i = 1; i < name.size() && name.size() >= 3; i++) {
            if (name.tokens().get(i).kind() == Kind.PATRONYMIC) {
                partners[i] = LEFT_OUT;
            }
        }
    }

    /** Two words of one name may be one word of the other. */
    private void join(
            NameVariant two,
            NameVariant one,
            int[] partnerTwo,
            int[] partnerOne,
            double[] shareTwo,
            double[] shareOne) {
        for (int i = 0; i + 1 < two.size(); i++) {
            String joined = two.joined().get(i);
            for (int j = 0; j < one.size() && !joined.isEmpty(); j++) {
                boolean free = partnerTwo[i] == FREE && partnerTwo[i + 1] == FREE && partnerOne[j] == FREE;
                if (free && isSame(joined, one.tokens().get(j), two.tokens().get(i))) {
                    partnerTwo[i] = j;
                    partnerTwo[i + 1] = JOINED;
                    partnerOne[j] = i;
                    shareTwo[i] = TokenSimilarity.SAME_FOLDED;
                    shareTwo[i + 1] = TokenSimilarity.SAME_FOLDED;
                    shareOne[j] = TokenSimilarity.SAME_FOLDED;
                    fullMatches += one.size() == 1 ? 1 : 2;
                }
            }
        }
    }

    private static boolean isSame(String joined, NameToken whole, NameToken part) {
        if (joined.equals(whole.fold())) {
            return true;
        }
        String consonants = Spelling.consonants(joined);
        return (whole.writesNoVowels() || part.writesNoVowels())
                && consonants.length() > 2
                && consonants.equals(whole.consonants());
    }

    private void pair(NameVariant a, NameVariant b) {
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                boolean free = partnerOfA[i] == FREE && partnerOfB[j] == FREE;
                alike[i * MOST + j] =
                        free ? similarity.of(a.tokens().get(i), b.tokens().get(j)) : 0;
            }
        }
        int rounds = Math.min(a.size(), b.size());
        for (int round = 0; round < rounds; round++) {
            int best = FREE;
            double most = 0;
            for (int i = 0; i < a.size(); i++) {
                for (int j = 0; j < b.size(); j++) {
                    if (alike[i * MOST + j] > most && partnerOfA[i] == FREE && partnerOfB[j] == FREE) {
                        most = alike[i * MOST + j];
                        best = i * MOST + j;
                    }
                }
            }
            if (best == FREE) {
                return;
            }
            take(a, b, best / MOST, best % MOST, most);
        }
    }

    private void take(NameVariant a, NameVariant b, int i, int j, double share) {
        partnerOfA[i] = j;
        partnerOfB[j] = i;
        shareOfA[i] = share;
        shareOfB[j] = share;
        if (a.tokens().get(i).kind() == Kind.INITIAL || b.tokens().get(j).kind() == Kind.INITIAL) {
            initials++;
        } else {
            fullMatches++;
        }
    }

    private double weigh(NameVariant a, NameVariant b, TokenFrequencies frequencies) {
        if (fullMatches == 0) {
            return 0;
        }
        double sharedA = 0;
        double allA = 0;
        double telling = 0;
        int openA = 0;
        for (int i = 0; i < a.size(); i++) {
            if (partnerOfA[i] != LEFT_OUT) {
                double weight = frequencies.weight(a.tokens().get(i));
                allA += weight;
                sharedA += weight * shareOfA[i];
                telling += shareOfA[i] > TokenSimilarity.INITIAL ? weight * shareOfA[i] : 0;
                openA += partnerOfA[i] == FREE ? 1 : 0;
            }
        }
        double sharedB = 0;
        double allB = 0;
        int openB = 0;
        for (int j = 0; j < b.size(); j++) {
            if (partnerOfB[j] != LEFT_OUT) {
                double weight = frequencies.weight(b.tokens().get(j));
                allB += weight;
                sharedB += weight * shareOfB[j];
                openB += partnerOfB[j] == FREE ? 1 : 0;
            }
        }
        distinctiveness = Math.min(1, telling / 1.2);
        double score;
        if (openA == 0 && openB == 0) {
            score = (sharedA / allA + sharedB / allB) / 2;
            if (a.size() == 1 && b.size() == 1) {
                distinctiveness = Math.min(distinctiveness, TELLING);
            }
        } else if (openA == 0) {
            score = partial(sharedA / allA, sharedB / allB);
        } else if (openB == 0) {
            score = partial(sharedB / allB, sharedA / allA);
        } else {
            score = Math.min(
                    0.8 * (sharedA + sharedB) / (allA + allB), fullMatches > 1 ? CONFLICT_CAP : ONE_OF_SEVERAL_CAP);
        }
        if (initials > 0) {
            score = Math.min(score, distinctiveness >= TELLING ? INITIALS_CAP : COMMON_INITIALS_CAP);
        }
        return score;
    }

    /** One name is wholly within the other. */
    private double partial(double ofShorter, double ofLonger) {
        double score = ofShorter * (0.4 + 0.3 * ofLonger + 0.3 * distinctiveness);
        return fullMatches + initials > 1 ? score : Math.min(score, ONE_WORD_CAP);
    }

    /** Why the names that were scored last agree or not. */
    List<Reason> reasons(NameVariant a, NameVariant b) {
        var reasons = new ArrayList<Reason>();
        var same = new ArrayList<String>();
        var openA = new ArrayList<String>();
        var openB = new ArrayList<String>();
        int lastPartner = -1;
        boolean inOrder = true;
        for (int i = 0; i < a.size(); i++) {
            NameToken mine = a.tokens().get(i);
            if (partnerOfA[i] == FREE) {
                openA.add(mine.surface());
            } else if (partnerOfA[i] == LEFT_OUT) {
                reasons.add(Reason.of(Code.PATRONYMIC_LEFT_OUT, mine.surface()));
            } else if (partnerOfA[i] >= 0) {
                NameToken theirs = b.tokens().get(partnerOfA[i]);
                inOrder &= partnerOfA[i] > lastPartner;
                lastPartner = partnerOfA[i];
                if (shareOfA[i] == TokenSimilarity.SAME && mine.script() == theirs.script()) {
                    same.add(mine.surface());
                } else {
                    reasons.add(pairReason(a, b, i, partnerOfA[i]));
                }
            }
        }
        for (int j = 0; j < b.size(); j++) {
            if (partnerOfB[j] == FREE) {
                openB.add(b.tokens().get(j).surface());
            } else if (partnerOfB[j] == LEFT_OUT) {
                reasons.add(
                        Reason.of(Code.PATRONYMIC_LEFT_OUT, b.tokens().get(j).surface()));
            }
        }
        if (!same.isEmpty()) {
            reasons.add(0, Reason.of(Code.SAME_TOKENS, String.join(" ", same)));
        }
        if (!inOrder) {
            reasons.add(Reason.of(Code.TOKEN_ORDER));
        }
        if (a.script() != b.script()) {
            reasons.add(Reason.of(Code.OTHER_SCRIPT, UScript.getName(a.script()), UScript.getName(b.script())));
        }
        addOpen(reasons, openA, openB);
        return reasons;
    }

    private Reason pairReason(NameVariant a, NameVariant b, int i, int j) {
        String mine = a.tokens().get(i).surface();
        String theirs = b.tokens().get(j).surface();
        if (i + 1 < a.size() && partnerOfA[i + 1] == JOINED) {
            mine = mine + " " + a.tokens().get(i + 1).surface();
        }
        if (j + 1 < b.size() && partnerOfB[j + 1] == JOINED) {
            theirs = theirs + " " + b.tokens().get(j + 1).surface();
        }
        Code code = shareOfA[i] == TokenSimilarity.INITIAL
                ? Code.INITIAL
                : shareOfA[i] == TokenSimilarity.SAME_ROOT ? Code.SURNAME_FORM : Code.SPELLING_VARIANT;
        return Reason.of(code, mine, theirs);
    }

    private static void addOpen(List<Reason> reasons, List<String> openA, List<String> openB) {
        if (!openA.isEmpty() && !openB.isEmpty()) {
            reasons.add(Reason.of(Code.DIFFERENT_TOKENS, String.join(" ", openA), String.join(" ", openB)));
        } else if (!openA.isEmpty() || !openB.isEmpty()) {
            reasons.add(Reason.of(Code.PARTIAL_NAME, String.join(" ", openA.isEmpty() ? openB : openA)));
        }
    }
}
