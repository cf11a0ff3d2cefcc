package org.vigil.cases;

import java.util.List;
import java.util.UUID;
import org.vigil.matching.Band;
import org.vigil.matching.Reason;

/**
 * Two cases that may be about one person, waiting for somebody to decide.
 *
 * @param one the case that was opened first
 * @param other the other one
 * @param score from 0 to 1
 * @param band how sure that is
 * @param why what speaks for and against, as the two stand now
 * @param place where the pair stands in the queue
 */
public record DuplicatePair(CaseRow one, CaseRow other, double score, Band band, List<Reason> why, Place place) {

    public DuplicatePair {
        why = List.copyOf(why);
    }

    /**
     * A place in the queue: first what follows from decisions on others, then the likeliest.
     *
     * @param through whether each of the two was said to be one person with a third
     */
    public record Place(boolean through, Band band, double score, UUID one, UUID other) {

        @Override
        public String toString() {
            return (through ? "THIRD" : "OWN") + "_" + band + "_" + score + "_" + one + "_" + other;
        }

        /** @throws IllegalArgumentException when the text is no place */
        public static Place of(String text) {
            var parts = text.split("_", -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException("A place in the queue is a ground, a band, a score and two cases.");
            }
            return new Place(
                    parts[0].equals("THIRD"),
                    Band.valueOf(parts[1]),
                    Double.parseDouble(parts[2]),
                    UUID.fromString(parts[3]),
                    UUID.fromString(parts[4]));
        }
    }
}
