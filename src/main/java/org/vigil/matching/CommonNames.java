package org.vigil.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of names that tell little in one country, from {@code common-names.txt}.
 *
 * @param most borne by nearly everybody
 * @param many borne by many
 */
record CommonNames(Set<String> most, Set<String> many) {

    static final CommonNames NONE = new CommonNames(Set.of(), Set.of());

    private static final Map<String, CommonNames> ALL = read();

    static CommonNames of(@Nullable String iso) {
        return iso == null ? NONE : ALL.getOrDefault(iso, NONE);
    }

    boolean mostBear(String frequencyKey) {
        return most.contains(frequencyKey);
    }

    boolean manyBear(String frequencyKey) {
        return many.contains(frequencyKey);
    }

    private static Map<String, CommonNames> read() {
        var all = new HashMap<String, CommonNames>();
        try (var file = Objects.requireNonNull(
                CommonNames.class.getResourceAsStream("/matching/common-names.txt"), "common-names.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.length() > 3 && !line.startsWith("#"))
                    .forEach(line -> all.put(line.substring(0, 2), line(line.substring(3))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static CommonNames line(String names) {
        int bar = names.indexOf('|');
        var most = names.substring(0, bar < 0 ? names.length() : bar).strip();
        var many = bar < 0 ? "" : names.substring(bar + 1).strip();
        return new CommonNames(TokenFrequencies.keysOf(most), TokenFrequencies.keysOf(many));
    }
}
