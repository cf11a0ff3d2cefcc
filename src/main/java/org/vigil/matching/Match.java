package org.vigil.matching;

import java.util.List;

/** One known record beside the asked one: how sure, and why. */
public record Match(Candidate candidate, double score, Band band, List<Reason> why) {

    public Match {
        why = List.copyOf(why);
    }
}
