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
            boolean alias = !all.isEmpty();
            for (NameVariant variant : NameReader.read(name)) {
                all.add(alias ? new NameVariant(variant.text(), true, variant.tokens(), variant.joined()) : variant);
            }
        }
        return new NameKeys(List.copyOf(all.subList(0, Math.min(all.size(), 4 * MOST_KEYS))));
    }

    /** A small set of strings; two names that may be one person share at least one of them. */
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
            String code = token.code().length() >= 2 ? token.code() : token.fold();
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
        for (String joined : variant.joined()) {
            String code = Spelling.code(joined);
            if (shared.size() >= 2 && code.length() >= TELLING_LENGTH && variant.size() > 2) {
                keys.add(code);
            }
        }
        if (keys.isEmpty() && !shared.isEmpty()) {
            keys.add(shared.get(0));
        }
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
