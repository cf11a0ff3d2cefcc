package org.vigil.matching;

/**
 * One spelling for the many ways in which one sound is written: the folded form, in which two spellings of a name are
 * mostly equal, and the consonants, which survive when a script writes no vowels.
 *
 * <p>The folded alphabet uses {@code c} for ch, {@code x} for sh and {@code h} for kh, h and x.
 */
final class Spelling {

    /** Takieddin, Taqi al-Din, Zineddine: of the faith. */
    private static final String FAITH = "din";

    private static final String[] CHILD_OF = {"zoda", "zade", "zada", "zod", "zad"};
    private static final String[] FAMILY_ENDINGS = {
        "zada", "skaa", "ovich", "ova", "eva", "ina", "ski", "ov", "ev", "in", "i"
    };

    private static final String[] CODED_WITHOUT = {"zada", "skaa", "ski"};

    private Spelling() {}

    /** Folds lower-case ASCII letters. */
    static String fold(String plain) {
        var out = new StringBuilder(plain.length());
        int length = plain.length();
        int i = 0;
        while (i < length) {
            i += sound(plain, i, out);
        }
        collapse(out);
        endings(out);
        servantOf(out);
        return out.toString();
    }

    /** Appends the sound that begins at {@code i} and says how many letters it took. */
    private static int sound(String s, int i, StringBuilder out) {
        char c = s.charAt(i);
        char next = at(s, i + 1);
        char after = at(s, i + 2);
        return switch (c) {
            case 'k' -> next == 'h' ? put(out, 'h', 2) : put(out, 'k', 1);
            case 'g' -> put(out, 'g', next == 'h' ? 2 : 1);
            case 'd' ->
                next == 'z' && after == 'h'
                        ? put(out, 'j', 3)
                        : next == 'j' ? put(out, 'j', 2) : put(out, 'd', next == 'h' ? 2 : 1);
            case 'z' -> next == 'h' ? put(out, 'j', 2) : put(out, 'z', 1);
            case 's' -> hissOrHush(s, i, out);
            case 'c' -> softOrHard(next, after, out);
            case 't' -> next == 'c' && after == 'h' ? put(out, 'c', 3) : put(out, 't', next == 'h' ? 2 : 1);
            case 'p' -> next == 'h' ? put(out, 'f', 2) : put(out, 'p', 1);
            case 'x' -> s.startsWith("alex") && i == 3 ? put(out.append('k'), 's', 1) : put(out, 'h', 1);
            case 'q' -> put(out, 'k', next == 'u' && isVowel(after) ? 2 : 1);
            case 'w' -> put(out, 'v', 1);
            case 'o' -> longU(next, after, out);
            case 'e' -> next == 'e' ? put(out, 'i', 2) : put(out, 'e', 1);
            case 'j' -> put(out, isVowel(at(s, i - 1)) && !isVowel(next) ? 'i' : 'j', 1);
            case 'y', 'i' -> glide(s, i, out);
            case 'h' -> i > 1 && i == s.length() - 1 && isVowel(s.charAt(i - 1)) ? 1 : put(out, 'h', 1);
            default -> put(out, c, 1);
        };
    }

    private static int hissOrHush(String s, int i, StringBuilder out) {
        if (s.startsWith("shch", i)) {
            return put(out, 'x', 4);
        }
        if (s.startsWith("sch", i)) {
            return put(out, 'x', 3);
        }
        return at(s, i + 1) == 'h' ? put(out, 'x', 2) : put(out, 's', 1);
    }

    private static int softOrHard(char next, char after, StringBuilder out) {
        if (next == 'h') {
            return put(out, after == 'r' || after == 'l' ? 'k' : 'c', 2);
        }
        if (next == 'k') {
            return put(out, 'k', 2);
        }
        return put(out, next == 'e' || next == 'i' || next == 'y' ? 's' : 'k', 1);
    }

    /** Anouar is Anwar, Chowdhury is Choudhury. */
    private static int longU(char next, char after, StringBuilder out) {
        if (next == 'u' && isVowel(after)) {
            return put(out, 'v', 2);
        }
        boolean drawn = next == 'o' || next == 'u' || (next == 'w' && after != 0 && !isVowel(after));
        return drawn ? put(out, 'u', 2) : put(out, 'o', 1);
    }

    /** Jumayev and Jumaev, Gulyam and Gulam, Sergiy and Sergei: a glide between sounds is written or not. */
    private static int glide(String s, int i, StringBuilder out) {
        boolean starts = i == 0;
        boolean vowelFollows = isVowel(at(s, i + 1));
        if (starts && s.charAt(0) == 'y' && at(s, 1) == 'e' && s.length() > 3) {
            return 1;
        }
        if (!starts && vowelFollows && (s.charAt(i) == 'y' || s.length() > 4)) {
            return 1;
        }
        return put(out, 'i', 1);
    }

    private static void collapse(StringBuilder out) {
        boolean endsInDoubleF = out.length() > 4
                && out.charAt(out.length() - 1) == 'f'
                && out.charAt(out.length() - 2) == 'f'
                && (out.charAt(out.length() - 3) == 'o' || out.charAt(out.length() - 3) == 'e');
        if (endsInDoubleF) {
            out.setLength(out.length() - 2);
            out.append('v');
        }
        int kept = 0;
        for (int i = 0; i < out.length(); i++) {
            if (kept == 0 || out.charAt(kept - 1) != out.charAt(i)) {
                out.setCharAt(kept++, out.charAt(i));
            }
        }
        out.setLength(kept);
    }

    private static void endings(StringBuilder out) {
        int last = out.length() - 1;
        if (last >= 3 && out.charAt(last) == 'i' && out.charAt(last - 1) == 'e') {
            out.setLength(last - 1);
            out.append('i');
        }
        if (endsWith(out, FAITH) && out.length() > FAITH.length() + 2) {
            int kept = out.length() - FAITH.length();
            while (kept > 2 && isVowel(out.charAt(kept - 1))) {
                kept--;
            }
            out.setLength(kept);
            out.append('u').append(FAITH);
        }
        for (String ending : CHILD_OF) {
            if (endsWith(out, ending) && out.length() >= ending.length() + 2) {
                out.setLength(out.length() - ending.length());
                out.append("zada");
                return;
            }
        }
    }

    /** Abdel Rahman, Abdur-Rahman, Abdulrahman: "servant of", with the article before the name of God. */
    private static void servantOf(StringBuilder out) {
        if (out.length() < 5 || out.charAt(0) != 'a' || out.charAt(1) != 'b' || out.charAt(2) != 'd') {
            return;
        }
        if (isVowel(out.charAt(3))) {
            out.setCharAt(3, 'u');
        } else {
            out.insert(3, 'u');
        }
        boolean articleBeforeSunLetter =
                out.length() > 6 && out.charAt(4) == 'l' && "rsznxtd".indexOf(out.charAt(5)) >= 0;
        if (articleBeforeSunLetter) {
            out.deleteCharAt(4);
        }
    }

    /** The name that a family name is made of: Ghurbatov, Ghurbati; Bobiev, Bobizoda. */
    static String root(String fold) {
        for (String ending : FAMILY_ENDINGS) {
            if (fold.endsWith(ending) && fold.length() - ending.length() >= 4) {
                return fold.substring(0, fold.length() - ending.length());
            }
        }
        return fold;
    }

    /** The consonants of a folded form; all that an Arabic or Hebrew spelling tells. */
    static String consonants(String fold) {
        var out = new StringBuilder(fold.length());
        for (int i = 0; i < fold.length(); i++) {
            if (!isVowel(fold.charAt(i))) {
                out.append(fold.charAt(i));
            }
        }
        collapse(out);
        return out.toString();
    }

    /** A coarse code for looking up: consonant classes, without the weak h and v and the family endings. */
    static String code(String fold) {
        int length = fold.length();
        for (String ending : CODED_WITHOUT) {
            if (fold.endsWith(ending) && length - ending.length() >= 3) {
                length -= ending.length();
                break;
            }
        }
        if (length > 3 && fold.charAt(length - 1) == 'f') {
            length--;
        }
        var out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = classOf(fold.charAt(i));
            if (c != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char classOf(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'v' -> 0;
            case 'x', 'z', 'c' -> 's';
            case 'j', 'g' -> 'k';
            case 'p' -> 'f';
            default -> c;
        };
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    private static char at(String s, int i) {
        return i >= 0 && i < s.length() ? s.charAt(i) : 0;
    }

    private static int put(StringBuilder out, char c, int taken) {
        out.append(c);
        return taken;
    }

    private static boolean endsWith(StringBuilder out, String ending) {
        int start = out.length() - ending.length();
        return start >= 0 && out.indexOf(ending, start) == start;
    }
}
