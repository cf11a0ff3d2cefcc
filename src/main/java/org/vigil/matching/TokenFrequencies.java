package org.vigil.matching;

import com.ibm.icu.lang.UScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much one word of a name tells: a rare family name nearly everything, Mohamed or Nguyen nearly nothing.
 *
 * <p>A list of the world's most common names is always known; counts of the own store sharpen it.
 */
public final class TokenFrequencies {

    private static final double LEAST = 0.15;
    private static final double COMMON = 0.25;
    private static final double FREQUENT = 0.5;
    private static final double SHORT = 0.6;
    private static final int ENOUGH_NAMES = 100;

    private static final Set<String> COMMON_KEYS = keysOf("""
            mohamed muhammad mahmoud mehmet ahmed ahmad ali hassan hussein omar ibrahim ismail yusuf khaled mustafa \
            abdullah abdulrahman abdulaziz saleh said saeed hamid karim khan rahman islam hosen sheikh singh kumar \
            sharma das nguyen van thi tran pham hoang huynh phan minh anh ngoc wang li zhang liu chen yang huang zhao \
            wu zhou xu sun zhu lin he guo ma luo liang wei jing ming kim park lee choi jung aung maung kyaw win \
            alexander aleksandr aleksei alexei sergei andrei dmitry dmitri vladimir ivan mikhail nikolai igor oleg \
            yuri yury evgeny maria anna elena olga ivanov petrov jose juan carlos luis jorge miguel antonio francisco \
            garcia rodriguez martinez hernandez lopez gonzalez perez sanchez john james david michael peter paul \
            daniel thomas george joseph jean pierre richard robert william abdi adan tesfaye kaya yilmaz demir murat \
            osman ayse fatma fatima mariam maryam reza hasanov aliyev mamadov huseynov rahimov sultan nur""");

    private static final TokenFrequencies BUILT_IN = new TokenFrequencies(Map.of(), 0, CommonNames.NONE);

    private final Map<String, Integer> namesWith;
    private final int names;
    private final CommonNames country;

    private TokenFrequencies(Map<String, Integer> namesWith, int names, CommonNames country) {
        this.namesWith = namesWith;
        this.names = names;
        this.country = country;
    }

    /** What is known without a store. */
    public static TokenFrequencies common() {
        return BUILT_IN;
    }

    /** Counted over the names of a store, or of one country of it. */
    public static TokenFrequencies of(Collection<String> names) {
        var counts = new HashMap<String, Integer>();
        for (String name : names) {
            for (String key : NameKeys.of(name).frequencyKeys()) {
                counts.merge(key, 1, Integer::sum);
            }
        }
        return new TokenFrequencies(Map.copyOf(counts), names.size(), CommonNames.NONE);
    }

    /** The same, with what is known of the names of one country. */
    public TokenFrequencies in(@Nullable String iso) {
        var there = CommonNames.of(iso);
        return there.equals(country) ? this : new TokenFrequencies(namesWith, names, there);
    }

    /** Whether it tells little wherever it is borne. */
    static boolean isCommon(NameToken token) {
        return COMMON_KEYS.contains(token.frequencyKey()) || GivenNames.knows(token.fold());
    }

    /** From {@value #LEAST} for a word that everybody bears up to 1. */
    double weight(NameToken token) {
        String key = token.frequencyKey();
        double weight = builtIn(token, key);
        if (names >= ENOUGH_NAMES) {
            double rarity = Math.log((names + 1.0) / (namesWith.getOrDefault(key, 0) + 1.0)) / Math.log(names + 1.0);
            weight = Math.min(weight, Math.max(LEAST, Math.min(1, rarity * 1.5)));
        }
        return switch (token.kind()) {
            case NAME -> weight;
            case PATRONYMIC -> weight / 2;
            case INITIAL -> 0.3;
        };
    }

    private double builtIn(NameToken token, String key) {
        if (COMMON_KEYS.contains(key) || country.mostBear(key)) {
            return COMMON;
        }
        if (country.manyBear(key) || GivenNames.knows(token.fold())) {
            return FREQUENT;
        }
        return token.fold().length() <= 3 ? SHORT : 1;
    }

    static Set<String> keysOf(String names) {
        var keys = new HashSet<String>();
        for (String name : names.split(" ", -1)) {
            keys.add(NameToken.of(name, UScript.LATIN, name, false, true).frequencyKey());
        }
        return Set.copyOf(keys);
    }
}
