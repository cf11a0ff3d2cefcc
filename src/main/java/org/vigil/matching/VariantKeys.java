package org.vigil.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of one name: its telling words alone, and its words two by two. */
final class VariantKeys {

    private static final int TELLING_LENGTH = 3;
    private static final int SHORT = 5;
    private static final int MOST_CODES = 3;

    private final NameVariant variant;
    private final @Nullable String country;
    private final boolean kept;

    /** @param kept whether the keys are to be kept rather than looked up: they are then found with the country and without */
    VariantKeys(NameVariant variant, @Nullable String country, boolean kept) {
        this.variant = variant;
        this.country = country;
        this.kept = kept;
    }

    /** A word as it is looked up: its codes, and whether few people bear it. */
    private record Word(List<String> codes, boolean telling) {}

    void addTo(Set<String> keys) {
        var words = new ArrayList<Word>(variant.size());
        for (NameToken token : variant.tokens()) {
            if (token.kind() == NameToken.Kind.NAME) {
                words.add(word(token));
            }
        }
        for (Word word : words) {
            if (word.telling) {
                word.codes.stream().filter(VariantKeys::isTelling).forEach(keys::add);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                addPairs(words.get(i), words.get(j), keys);
            }
        }
        addJoined(words, keys);
        if (keys.isEmpty() && !words.isEmpty()) {
            keys.addAll(words.get(0).codes);
        }
    }

    private void addPairs(Word one, Word other, Set<String> keys) {
        boolean common = !one.telling && !other.telling;
        for (String mine : one.codes) {
            for (String theirs : other.codes) {
                String pair = pair(mine, theirs);
                if (kept || !common || country == null) {
                    keys.add(pair);
                }
                if (country != null && (kept || common)) {
                    keys.add(country + ":" + pair);
                }
            }
        }
    }

    /** Liu Fei Yue is found by Liu Feiyue, Pour-Heydar by Pourheydar, and the other way round. */
    private void addJoined(List<Word> words, Set<String> keys) {
        boolean all = words.size() == variant.size();
        for (int i = 0; all && i < variant.joined().size(); i++) {
            boolean oneIsShort = variant.tokens().get(i).fold().length() <= SHORT
                    || variant.tokens().get(i + 1).fold().length() <= SHORT;
            String joined = variant.joined().get(i);
            boolean bothAreCommon = words.size() == 2
                    && TokenFrequencies.isCommon(variant.tokens().get(i))
                    && TokenFrequencies.isCommon(variant.tokens().get(i + 1));
            if (joined.isEmpty() || !oneIsShort || bothAreCommon) {
                continue;
            }
            String code = lookUp(joined);
            boolean telling = isTelling(code);
            if (telling && words.size() > 2) {
                keys.add(code);
            }
            var word = new Word(List.of(code), telling);
            for (int other = 0; other < words.size(); other++) {
                if (other != i && other != i + 1) {
                    addPairs(word, words.get(other), keys);
                }
            }
            if (words.size() == 2 && telling) {
                keys.add(code);
            }
        }
    }

    static Set<String> codes(NameToken token) {
        var codes = new LinkedHashSet<String>();
        codes.add(lookUp(token.fold()));
        codes.add(lookUp(GivenNames.canonical(token.fold())));
        for (String reading : token.readings()) {
            codes.add(lookUp(reading));
        }
        codes.add(lookUp(hardened(token.fold())));
        return codes;
    }

    private static Word word(NameToken token) {
        var codes = codes(token);
        boolean telling = codes.stream().anyMatch(VariantKeys::isTelling) && !TokenFrequencies.isCommon(token);
        return new Word(codes.stream().limit(MOST_CODES).toList(), telling);
    }

    private static boolean isTelling(String code) {
        return code.length() >= TELLING_LENGTH;
    }

    /** Huseynov is Guseynov in Russian, Khlebnikov Klebnikov in English: an h before the end of a word may be a k or a g. */
    private static String hardened(String fold) {
        int last = fold.length() - 1;
        return last < 2 || fold.charAt(0) != 'h' ? fold : 'k' + fold.substring(1);
    }

    static String lookUp(String fold) {
        String code = Spelling.code(fold);
        if (code.length() >= 2) {
            return code;
        }
        if (code.isEmpty() || fold.length() <= 2) {
            return fold;
        }
        return Spelling.isVowel(fold.charAt(0)) ? "a" + code : code + "a";
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "+" + other : other + "+" + one;
    }
}
