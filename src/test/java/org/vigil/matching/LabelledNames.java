package org.vigil.matching;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The names of the pairs that were judged by hand to be one person, for whoever looks for people in other ways. */
public final class LabelledNames {

    private LabelledNames() {}

    /**
     * One person, written in two ways.
     *
     * @param kept as a record holds the names
     * @param asked as somebody else writes the first one
     */
    public record Pair(List<String> kept, String asked) {}

    public static boolean arePresent() {
        return SharedData.isPresent();
    }

    public static List<Pair> ofOnePerson() throws IOException {
        return Stream.concat(LabelledPairs.read().stream(), LabelledPairs.second().stream())
                .filter(LabelledPair::same)
                .map(pair -> new Pair(pair.one().names(), pair.other().names().get(0)))
                .toList();
    }
}
