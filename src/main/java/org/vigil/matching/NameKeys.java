package org.vigil.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name made comparable: its words in one alphabet and one spelling, and the keys by which similar names are found.
 *
 * <p>One text may hold several names: "Daler Bobiev (Daler Imomali)" is two. Keys are stable from release to release as
 * long as {@link #VERSION} stays; store it beside them.
 */
public final class NameKeys {

    /** Raised when a change of rules makes stored keys stale. */
    public static final int VERSION = 1;

    private static final int MOST_KEYS = 16;
    private static final int MOST_NAMES = 24;
    private static final int TELLING_LENGTH = 3;

    private final List<NameVariant> variants;

    private NameKeys(List<NameVariant> variants) {
        this.variants = variants;
    }

    public static NameKeys of(String text) {
        return new NameKeys(List.copyOf(NameReader.read(text)));
    }

    /** All the names that one person goes by; those after the first count as aliases. */
    public static NameKeys of(Collection<String> names) {
        var all = new ArrayList<NameVariant>();
        for (String name : names) {
            if (all.size() >= MOST_NAMES) {
                break;
            }
            boolean alias = !all.isEmpty();
            for (NameVariant variant : NameReader.read(name)) {
                all.add(alias ? new NameVariant(variant.text(), true, variant.tokens(), variant.joined()) : variant);
            }
        }
        return new NameKeys(List.copyOf(all));
    }

    /**
     * A small set of strings; spellings of one name share at least one of them. A wrong consonant in the only telling
     * word of a name is not forgiven.
     */
    public static Set<String> blockingKeys(String text) {
        return of(text).blockingKeys();
    }

    /** The words of every name in the text, in the folded spelling. */
    public List<List<String>> tokens() {
        return variants.stream()
                .map(variant -> variant.tokens().stream().map(NameToken::fold).toList())
                .toList();
    }

    /**
     * A telling word is a key by itself; words that many people share, or that are very short, are keys in pairs only.
     */
    public Set<String> blockingKeys() {
        var keys = new LinkedHashSet<String>();
        for (NameVariant variant : variants) {
            addKeys(variant, keys);
        }
        var bounded = new TreeSet<String>();
        keys.stream().limit(MOST_KEYS).forEach(bounded::add);
        return Collections.unmodifiableSet(bounded);
    }

    /** By what {@link TokenFrequencies} counts the words of this name. */
    Set<String> frequencyKeys() {
        var keys = new LinkedHashSet<String>();
        for (NameVariant variant : variants) {
            variant.tokens().forEach(token -> keys.add(token.frequencyKey()));
        }
        return keys;
    }

    private static void addKeys(NameVariant variant, Set<String> keys) {
        var shared = new ArrayList<String>(variant.size());
        for (NameToken token : variant.tokens()) {
            if (token.kind() != NameToken.Kind.NAME) {
                continue;
            }
            String code = lookUp(token.fold());
            if (token.code().length() >= TELLING_LENGTH && !TokenFrequencies.isCommon(token)) {
                keys.add(code);
            } else {
                shared.add(code);
            }
        }
        for (int i = 0; i < shared.size(); i++) {
            for (int j = i + 1; j < shared.size(); j++) {
                keys.add(pair(shared.get(i), shared.get(j)));
            }
        }
        if (variant.size() == shared.size()) {
            addJoinedKeys(variant, shared, keys);
        }
        if (keys.isEmpty() && !shared.isEmpty()) {
            keys.add(shared.get(0));
        }
    }

    /** Liu Fei Yue is found by Liu Feiyue, and the other way round. */
    private static void addJoinedKeys(NameVariant variant, List<String> codes, Set<String> keys) {
        for (int i = 0; i < variant.joined().size() && codes.size() > 2; i++) {
            String joined = lookUp(variant.joined().get(i));
            for (int other = 0; other < codes.size(); other++) {
                if (!joined.isEmpty() && other != i && other != i + 1) {
                    keys.add(pair(joined, codes.get(other)));
                }
            }
        }
    }

    private static String lookUp(String fold) {
        String code = Spelling.code(fold);
        if (code.length() >= 2) {
            return code;
        }
        String consonants = Spelling.consonants(fold);
        return consonants.length() >= 2 ? consonants : fold;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "+" + other : other + "+" + one;
    }

    List<NameVariant> variants() {
        return variants;
    }

    @Override
    public String toString() {
        return tokens().toString();
    }
}
