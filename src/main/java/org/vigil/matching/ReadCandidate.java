package org.vigil.matching;

/** A candidate whose names are read: once, however many it is compared with. */
public record ReadCandidate(Candidate candidate, NameKeys names) {

    public static ReadCandidate of(Candidate candidate) {
        return new ReadCandidate(candidate, NameKeys.of(candidate.names()));
    }
}
