package org.vigil.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A name made comparable: its words in one alphabet and one spelling, and the keys by which similar names are found.
 *
 * <p>One text may hold several names: "Daler Bobiev (Daler Imomali)" is two. Keys are stable from release to release as
 * long as {@link #VERSION} stays; store it beside them.
 */
public final class NameKeys {

    /** Raised when a change of rules makes stored keys stale. */
    public static final int VERSION = 2;

    private static final int MOST_KEYS = 40;
    private static final int MOST_NAMES = 24;

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

    static NameKeys of(NameVariant[] variants) {
        return new NameKeys(List.of(variants));
    }

    /** As {@link #blockingKeys(String, String)}, wherever the person is. */
    public static Set<String> blockingKeys(String text) {
        return of(text).keysIn(null);
    }

    /**
     * A small set of strings; spellings of one name share at least one of them. A wrong consonant in the only telling
     * word of a name is not forgiven.
     *
     * <p>A word that few people bear is a key by itself, and each two words are one together. Two words that many people
     * bear count within one country only, where one is known.
     *
     * @param country ISO 3166-1 alpha-2, or {@code null} where not stated
     */
    public static Set<String> blockingKeys(String text, @Nullable String country) {
        return of(text).keysIn(country);
    }

    /** What a record is kept under, so that it is found with its country and without. */
    public static Set<String> keysToKeep(String text, @Nullable String country) {
        return of(text).keys(country, true);
    }

    /** The words of every name in the text, in the folded spelling. */
    public List<List<String>> tokens() {
        return variants.stream()
                .map(variant -> variant.tokens().stream().map(NameToken::fold).toList())
                .toList();
    }

    /** Each name of the text word by word, and again with two neighbours as one word: Liu Fei Yue is Liu Feiyue. */
    public List<List<NameWord>> words() {
        var all = new ArrayList<List<NameWord>>();
        for (NameVariant variant : variants) {
            var words = variant.tokens().stream()
                    .filter(token -> token.kind() != NameToken.Kind.INITIAL)
                    .map(NameWord::of)
                    .toList();
            if (!words.isEmpty()) {
                all.add(words);
            }
            for (int i = 0;
                    words.size() == variant.size() && i < variant.joined().size();
                    i++) {
                if (!variant.joined().get(i).isEmpty()) {
                    var joined = new ArrayList<>(words);
                    joined.remove(i + 1);
                    joined.set(i, NameWord.joined(variant.joined().get(i)));
                    all.add(List.copyOf(joined));
                }
            }
        }
        return all;
    }

    Set<String> keysIn(@Nullable String country) {
        return keys(country, false);
    }

    Set<String> keys(@Nullable String country, boolean kept) {
        var keys = new LinkedHashSet<String>();
        for (NameVariant variant : variants) {
            new VariantKeys(variant, country, kept).addTo(keys);
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

    List<NameVariant> variants() {
        return variants;
    }

    @Override
    public String toString() {
        return tokens().toString();
    }
}
