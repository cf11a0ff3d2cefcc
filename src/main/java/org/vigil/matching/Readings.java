package org.vigil.matching;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other ways in which one written word may sound, where its letters leave it open: Orucov is Orujov, Şık is Shik. */
final class Readings {

    private static final int MOST = 4;
    private static final int SHORTEST_WITH_ARTICLE = 6;

    private Readings() {}

    /** Folded; without the first reading. */
    static List<String> of(String surface, int script, String plain, String fold) {
        var found = new LinkedHashSet<String>();
        switch (script) {
            case UScript.LATIN -> latin(surface, plain, found);
            case UScript.CYRILLIC -> add(plain.replace("gh", "h").replace('g', 'h'), found);
            case UScript.ARABIC -> {
                add(plain.replace('b', 'p'), found);
                if (surface.indexOf('ض') >= 0) {
                    add(plain.replace('d', 'z'), found);
                }
            }
            case UScript.HEBREW -> {
                add(plain.replace('b', 'v').replace('p', 'f'), found);
                add(plain.replace('p', 'f'), found);
            }
            default -> {}
        }
        found.remove(fold);
        return found.stream().limit(MOST).toList();
    }

    private static void latin(String surface, String plain, Set<String> found) {
        String turkic = turkic(surface);
        if (turkic != null) {
            add(turkic, found);
        }
        add(cAsJ(plain), found);
        if (plain.startsWith("ca")) {
            add(plain.substring(1), found);
        }
        if (plain.contains("ch")) {
            add(plain.replace("ch", "sh"), found);
        }
        add(jAsY(plain), found);
        if (plain.contains("x")) {
            add(plain.replace("alexand", "iskand").replace("x", "ks"), found);
        }
        boolean article = plain.length() >= SHORTEST_WITH_ARTICLE
                && (plain.startsWith("al") || plain.startsWith("el"))
                && !Spelling.isVowel(plain.charAt(2));
        if (article) {
            add(plain.substring(2), found);
        }
    }

    private static void add(String plain, Set<String> found) {
        if (!plain.isEmpty()) {
            found.add(Spelling.fold(plain));
        }
    }

    /** As Turks and Azerbaijanis read what they write; {@code null} where no letter of theirs is in the word. */
    private static @Nullable String turkic(String surface) {
        String lower = Normalizer.normalize(surface.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        boolean theirs = false;
        var out = new StringBuilder(lower.length() + 4);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            String letters = switch (c) {
                case 'ç' -> "ch";
                case 'ş', 'ș' -> "sh";
                case 'ğ' -> "gh";
                case 'ı' -> "y";
                case 'ə' -> "a";
                case 'ö' -> "o";
                case 'ü' -> "u";
                case 'â' -> "a";
                case 'ê' -> "e";
                case 'î' -> "i";
                case 'û' -> "u";
                case 'c' -> "j";
                default -> "";
            };
            theirs |= !letters.isEmpty() && c != 'c';
            if (letters.isEmpty()) {
                out.append(c >= 'a' && c <= 'z' ? String.valueOf(c) : "");
            } else {
                out.append(letters);
            }
        }
        return theirs ? out.toString() : null;
    }

    private static String cAsJ(String plain) {
        var out = new StringBuilder(plain);
        for (int i = 0; i < out.length(); i++) {
            boolean beforeVowel = i + 1 < out.length() && Spelling.isVowel(out.charAt(i + 1));
            boolean last = i + 1 == out.length();
            if (out.charAt(i) == 'c' && (beforeVowel || last)) {
                out.setCharAt(i, 'j');
            }
        }
        return out.toString();
    }

    private static String jAsY(String plain) {
        var out = new StringBuilder(plain);
        for (int i = 1; i + 1 < out.length(); i++) {
            if (out.charAt(i) == 'j' && Spelling.isVowel(out.charAt(i + 1))) {
                out.setCharAt(i, 'y');
            }
        }
        return out.toString();
    }
}
