package org.vigil.matching;

import java.util.List;

/**
 * How alike two names are, and why.
 *
 * @param score from 0, nothing in common, to 1, the same name
 * @param distinctiveness from 0 to 1: how few other people bear what the two names share
 */
public record NameMatch(double score, double distinctiveness, List<Reason> why) {

    static final NameMatch NONE = new NameMatch(0, 0, List.of());

    public NameMatch {
        why = List.copyOf(why);
    }
}
