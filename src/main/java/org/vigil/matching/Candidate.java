package org.vigil.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record that may be somebody whom we know already.
 *
 * @param key the caller's own, handed back with the match
 * @param names every name, the main one first; aliases in parentheses are read
 * @param country ISO 3166-1 alpha-2, or {@code null} where not stated
 * @param heldEarliest first day on which the detention may have begun, or {@code null} where not stated
 * @param heldLatest last day on which it may have begun, or {@code null} where not stated
 * @param outlets where the person works or publishes
 * @param places where the person was taken or is held, as far as it is known more closely than the country
 * @param charges codes of what they are charged with
 */
public record Candidate(
        String key,
        List<String> names,
        @Nullable String country,
        @Nullable LocalDate heldEarliest,
        @Nullable LocalDate heldLatest,
        List<String> outlets,
        List<String> places,
        List<String> charges) {

    public Candidate {
        names = List.copyOf(names);
        outlets = List.copyOf(outlets);
        places = List.copyOf(places);
        charges = List.copyOf(charges);
        if (heldEarliest != null && heldLatest != null && heldLatest.isBefore(heldEarliest)) {
            throw new IllegalArgumentException("The window of " + key + " ends on " + heldLatest
                    + ", before it begins on " + heldEarliest + ": swap the two days.");
        }
    }

    /** Of no known place and charge. */
    public Candidate(
            String key,
            List<String> names,
            @Nullable String country,
            @Nullable LocalDate heldEarliest,
            @Nullable LocalDate heldLatest,
            List<String> outlets) {
        this(key, names, country, heldEarliest, heldLatest, outlets, List.of(), List.of());
    }

    /** Known by name only. */
    public static Candidate named(String key, String name) {
        return new Candidate(key, List.of(name), null, null, null, List.of());
    }
}
