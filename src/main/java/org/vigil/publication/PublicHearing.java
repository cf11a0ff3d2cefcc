package org.vigil.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Hearing;

/**
 * A day in court that a version of a summary speaks of, for calendars; one of which only a range is known stands in none.
 *
 * @param day the day
 * @param words what is known of it, in words
 */
record PublicHearing(LocalDate day, String words) {

    static List<PublicHearing> of(Dossier dossier, Pseudonym pseudonym, FactWords words) {
        var hearings = new ArrayList<PublicHearing>();
        for (var entry : dossier.entries(FactType.HEARING)) {
            if (entry.value() instanceof Hearing hearing && hearing.date().isOneDay()) {
                hearings.add(new PublicHearing(
                        Objects.requireNonNull(hearing.date().earliest()), pseudonym.in(words.of(entry))));
            }
        }
        return List.copyOf(hearings);
    }
}
