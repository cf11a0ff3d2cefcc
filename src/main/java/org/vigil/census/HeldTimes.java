package org.vigil.census;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Times in custody as columns of numbers, one row for each published version, in the order of the references.
 *
 * <p>The counting rules: somebody is held at 00:00 of a day for certain when the last possible beginning lies before it and the
 * first possible end does not, and possibly when the first possible beginning lies before it and the last possible end does not.
 * A person is counted once, at the best that is known of any of their cases.
 */
final class HeldTimes {

    static final int NEVER = Integer.MAX_VALUE;
    static final int ALWAYS = Integer.MIN_VALUE;
    private static final int COUNTRIES = 26 * 26;

    private final int size;
    private final long[] refs;
    private final short[] versions;
    private final short[] countries;
    private final long[] persons;
    private final int[] certainFrom;
    private final int[] certainUntil;
    private final int[] possibleFrom;
    private final int[] possibleUntil;
    private final long[] knownFrom;
    private final long[] knownUntil;
    /** Persons with several cases, in order: they alone need care to be counted once. */
    private final long[] severalCases;

    HeldTimes(HeldTimesBuilder columns) {
        this.size = columns.size;
        this.refs = Arrays.copyOf(columns.refs, size);
        this.versions = Arrays.copyOf(columns.versions, size);
        this.countries = Arrays.copyOf(columns.countries, size);
        this.persons = Arrays.copyOf(columns.persons, size);
        this.certainFrom = Arrays.copyOf(columns.certainFrom, size);
        this.certainUntil = Arrays.copyOf(columns.certainUntil, size);
        this.possibleFrom = Arrays.copyOf(columns.possibleFrom, size);
        this.possibleUntil = Arrays.copyOf(columns.possibleUntil, size);
        this.knownFrom = Arrays.copyOf(columns.knownFrom, size);
        this.knownUntil = Arrays.copyOf(columns.knownUntil, size);
        this.severalCases = severalCases();
    }

    private long[] severalCases() {
        var once = new long[size];
        var count = 0;
        for (var row = 0; row < size; row++) {
            var again = row > 0 && refs[row - 1] == refs[row] && persons[row - 1] == persons[row];
            if (persons[row] != 0 && !again) {
                once[count++] = persons[row];
            }
        }
        Arrays.sort(once, 0, count);
        var several = 0;
        for (var i = 1; i < count; i++) {
            if (once[i] == once[i - 1] && (several == 0 || once[several - 1] != once[i])) {
                once[several++] = once[i];
            }
        }
        return Arrays.copyOf(once, several);
    }

    int size() {
        return size;
    }

    private boolean isCountedApart(int row) {
        return persons[row] == 0 || Arrays.binarySearch(severalCases, persons[row]) < 0;
    }

    private boolean isKnown(int row, long known) {
        return knownFrom[row] <= known && known < knownUntil[row];
    }

    private @Nullable Certainty held(int row, int day, long known) {
        if (possibleFrom[row] >= day || possibleUntil[row] < day || !isKnown(row, known)) {
            return null;
        }
        return certainFrom[row] < day && certainUntil[row] >= day ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    CensusCount count(LocalDate on, Instant knownAt) {
        var day = (int) on.toEpochDay();
        var known = micros(knownAt);
        var certain = new int[COUNTRIES];
        var possible = new int[COUNTRIES];
        var people = new HashMap<Long, Map<Short, Certainty>>();
        for (var row = 0; row < size; row++) {
            var held = held(row, day, known);
            if (held == null) {
                continue;
            }
            if (isCountedApart(row)) {
                (held == Certainty.CERTAIN ? certain : possible)[countries[row]]++;
            } else {
                people.computeIfAbsent(persons[row], person -> new HashMap<>())
                        .merge(countries[row], held, HeldTimes::better);
            }
        }
        return answer(certain, possible, people);
    }

    private static CensusCount answer(int[] certain, int[] possible, Map<Long, Map<Short, Certainty>> people) {
        var all = new HeldNumber(
                Arrays.stream(certain).sum(), Arrays.stream(possible).sum());
        for (var places : people.values()) {
            all = all.and(places.values().stream().reduce(HeldTimes::better).orElseThrow());
            places.forEach((country, held) -> (held == Certainty.CERTAIN ? certain : possible)[country]++);
        }
        var countries = new TreeMap<String, HeldNumber>();
        for (var country = 0; country < COUNTRIES; country++) {
            if (certain[country] + possible[country] > 0) {
                countries.put(HeldTimesBuilder.country(country), new HeldNumber(certain[country], possible[country]));
            }
        }
        return new CensusCount(all, countries);
    }

    private static Certainty better(Certainty one, Certainty other) {
        return one == Certainty.CERTAIN ? one : other;
    }

    /** How many were held on each of these days, which come in their order; in all countries where none is named. */
    List<DayNumber> series(List<LocalDate> days, Instant knownAt, @Nullable String country) {
        var samples = new SampleDays(days);
        var known = micros(knownAt);
        var only = country == null ? -1 : HeldTimesBuilder.country(country);
        var certain = new int[days.size() + 1];
        var atMost = new int[days.size() + 1];
        var people = new HashMap<Long, Certainty[]>();
        for (var row = 0; row < size; row++) {
            if ((only >= 0 && countries[row] != only) || !isKnown(row, known)) {
                continue;
            }
            var first = samples.firstAfter(possibleFrom[row]);
            var end = samples.firstAfter(possibleUntil[row]);
            if (first >= end) {
                continue;
            }
            var firstCertain = samples.firstAfter(certainFrom[row]);
            var endCertain = Math.max(firstCertain, samples.firstAfter(certainUntil[row]));
            if (isCountedApart(row)) {
                atMost[first]++;
                atMost[end]--;
                certain[firstCertain]++;
                certain[endCertain]--;
            } else {
                var marks = people.computeIfAbsent(persons[row], person -> new Certainty[days.size()]);
                for (var at = first; at < end; at++) {
                    var here = at >= firstCertain && at < endCertain;
                    marks[at] = here || marks[at] == Certainty.CERTAIN ? Certainty.CERTAIN : Certainty.POSSIBLE;
                }
            }
        }
        return numbers(days, certain, atMost, people);
    }

    private static List<DayNumber> numbers(
            List<LocalDate> days, int[] certain, int[] atMost, Map<Long, Certainty[]> people) {
        var numbers = new ArrayList<DayNumber>(days.size());
        var certainNow = 0;
        var atMostNow = 0;
        for (var at = 0; at < days.size(); at++) {
            certainNow += certain[at];
            atMostNow += atMost[at];
            var held = new HeldNumber(certainNow, atMostNow - certainNow);
            for (var marks : people.values()) {
                held = marks[at] == null ? held : held.and(marks[at]);
            }
            numbers.add(new DayNumber(days.get(at), held));
        }
        return numbers;
    }

    /** Those whom a count counts, each person once, after a reference. */
    List<CountedCase> people(
            LocalDate on,
            Instant knownAt,
            @Nullable String country,
            Certainty wanted,
            @Nullable String after,
            int most) {
        var day = (int) on.toEpochDay();
        var known = micros(knownAt);
        var only = country == null ? -1 : HeldTimesBuilder.country(country);
        var standing = standing(day, known, only);
        var found = new ArrayList<CountedCase>();
        for (var row = after == null ? 0 : firstAfter(HeldTimesBuilder.ref(after));
                row < size && found.size() < most;
                row++) {
            var held = only >= 0 && countries[row] != only ? null : held(row, day, known);
            if (held == wanted && (isCountedApart(row) || standing.getOrDefault(persons[row], -1) == row)) {
                found.add(new CountedCase(
                        HeldTimesBuilder.ref(refs[row]),
                        versions[row],
                        HeldTimesBuilder.country(countries[row]),
                        held));
            }
        }
        return found;
    }

    /** The case that stands for a person with several: the first of those that say the most. */
    private Map<Long, Integer> standing(int day, long known, int only) {
        var standing = new HashMap<Long, Integer>();
        for (var row = 0; row < size && severalCases.length > 0; row++) {
            var held = isCountedApart(row) || (only >= 0 && countries[row] != only) ? null : held(row, day, known);
            if (held != null) {
                var here = row;
                standing.merge(
                        persons[row],
                        row,
                        (first, next) -> held(first, day, known) == Certainty.POSSIBLE && held == Certainty.CERTAIN
                                ? here
                                : first);
            }
        }
        return standing;
    }

    private int firstAfter(long ref) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (refs[middle] <= ref) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first day on which somebody may have been held; absent where nobody ever was. */
    @Nullable
    LocalDate firstDay() {
        var first = NEVER;
        for (var row = 0; row < size; row++) {
            var day = possibleFrom[row] == ALWAYS ? certainFrom[row] : possibleFrom[row];
            first = Math.min(first, day);
        }
        return first == NEVER ? null : LocalDate.ofEpochDay(first);
    }

    /** When what is public changed last. */
    @Nullable
    Instant lastChange() {
        var last = Long.MIN_VALUE;
        for (var row = 0; row < size; row++) {
            last = Math.max(
                    last,
                    knownUntil[row] == Long.MAX_VALUE ? knownFrom[row] : Math.max(knownFrom[row], knownUntil[row]));
        }
        return last == Long.MIN_VALUE ? null : Instant.EPOCH.plus(last, java.time.temporal.ChronoUnit.MICROS);
    }

    /** The same with the rows of some references replaced; a reference without rows is gone. */
    HeldTimes with(Map<Long, List<HeldVersion>> changed) {
        var pending = new TreeMap<>(changed);
        var builder = new HeldTimesBuilder(size + changed.size());
        for (var row = 0; row < size; row++) {
            while (!pending.isEmpty() && pending.firstKey() <= refs[row]) {
                builder.add(pending.pollFirstEntry().getValue());
            }
            if (!changed.containsKey(refs[row])) {
                copy(row, builder);
            }
        }
        pending.values().forEach(builder::add);
        return new HeldTimes(builder);
    }

    private void copy(int row, HeldTimesBuilder into) {
        var to = into.next();
        into.refs[to] = refs[row];
        into.versions[to] = versions[row];
        into.countries[to] = countries[row];
        into.persons[to] = persons[row];
        into.certainFrom[to] = certainFrom[row];
        into.certainUntil[to] = certainUntil[row];
        into.possibleFrom[to] = possibleFrom[row];
        into.possibleUntil[to] = possibleUntil[row];
        into.knownFrom[to] = knownFrom[row];
        into.knownUntil[to] = knownUntil[row];
    }

    private static long micros(Instant at) {
        return HeldTimesBuilder.micros(at);
    }
}
