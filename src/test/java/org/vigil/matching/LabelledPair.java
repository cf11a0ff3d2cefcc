package org.vigil.matching;

/**
 * Two records of which somebody who knows says whether they are one person.
 *
 * @param kind what makes the pair telling: two spellings, two scripts, two yearly lists, neighbours in name
 * @param same what is true
 */
record LabelledPair(String kind, Candidate one, Candidate other, boolean same) {

    String inWords() {
        return one.names().get(0) + " ~ " + other.names().get(0);
    }
}
