package org.vigil.census;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers who was held on a day, with what was public at a time. The same question has the same answer for ever. */
@Service
public class CensusQueries {

    private final CurrentHeldTimes times;

    CensusQueries(CurrentHeldTimes times) {
        this.times = times;
    }

    /** How many were held at 00:00 of a day, in all and by country. */
    public CensusCount count(LocalDate on, Instant knownAt) {
        return times.now().count(on, knownAt);
    }

    /** The same for many days, which come in their order; in one country, or in all where none is named. */
    public List<DayNumber> series(List<LocalDate> days, Instant knownAt, @Nullable String country) {
        return times.now().series(days, knownAt, country);
    }

    /**
     * Those whom a count counts, each person once, in the order of their references.
     *
     * @param country in one country, or in all where none is named
     * @param after the reference after which to go on
     * @param most how many at most
     */
    public List<CountedCase> people(
            LocalDate on,
            Instant knownAt,
            @Nullable String country,
            Certainty certainty,
            @Nullable String after,
            int most) {
        return times.now().people(on, knownAt, country, certainty, after, most);
    }

    /** The first day on which somebody may have been held. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(times.now().firstDay());
    }

    /** A time with the knowledge of now, whose answer stays the same: when what is public changed last. */
    public Instant asKnownNow(Instant now) {
        var last = times.now().lastChange();
        return last == null || last.isAfter(now) ? now : last;
    }
}
