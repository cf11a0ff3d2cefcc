package org.vigil.census;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.PackedRef;

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
    private static final int APART = -1;
    private static final byte POSSIBLE = 1;
    private static final byte CERTAIN = 2;

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
    /** The place of a row's person among them; {@link #APART} for everybody else. */
    private final int[] together;
    /** Such a person in one country, in order, and the place of a row's among them. */
    private final long[] severalPlaces;

    private final int[] placed;
    private final int firstDay;
    private final long lastChange;

    /** Each version is what is known until the next one, or until it is taken back. */
    HeldTimes(HeldTimesBuilder columns) {
        this.size = columns.size;
        var places = columns.places();
        this.refs = inOrder(columns.refs, places);
        this.versions = inOrder(columns.versions, places);
        this.countries = inOrder(columns.countries, places);
        this.persons = inOrder(columns.persons, places);
        this.certainFrom = inOrder(columns.certainFrom, places);
        this.certainUntil = inOrder(columns.certainUntil, places);
        this.possibleFrom = inOrder(columns.possibleFrom, places);
        this.possibleUntil = inOrder(columns.possibleUntil, places);
        this.knownFrom = inOrder(columns.knownFrom, places);
        this.knownUntil = inOrder(columns.knownUntil, places);
        for (var row = 1; row < size; row++) {
            if (refs[row] == refs[row - 1]) {
                knownUntil[row - 1] = Math.min(knownUntil[row - 1], knownFrom[row]);
            }
        }
        this.severalCases = severalCases();
        this.together = new int[size];
        for (var row = 0; row < size; row++) {
            together[row] =
                    persons[row] == 0 ? APART : Math.max(APART, Arrays.binarySearch(severalCases, persons[row]));
        }
        this.severalPlaces = IntStream.range(0, size)
                .filter(row -> together[row] != APART)
                .mapToLong(this::place)
                .sorted()
                .distinct()
                .toArray();
        this.placed = new int[size];
        for (var row = 0; row < size; row++) {
            placed[row] = together[row] == APART ? APART : Arrays.binarySearch(severalPlaces, place(row));
        }
        this.firstDay = firstDayOfAll();
        this.lastChange = lastChangeOfAll();
    }

    private static long[] inOrder(long[] column, int[] places) {
        var ordered = new long[places.length];
        for (var row = 0; row < places.length; row++) {
            ordered[places[row]] = column[row];
        }
        return ordered;
    }

    private static int[] inOrder(int[] column, int[] places) {
        var ordered = new int[places.length];
        for (var row = 0; row < places.length; row++) {
            ordered[places[row]] = column[row];
        }
        return ordered;
    }

    private static short[] inOrder(short[] column, int[] places) {
        var ordered = new short[places.length];
        for (var row = 0; row < places.length; row++) {
            ordered[places[row]] = column[row];
        }
        return ordered;
    }

    private long place(int row) {
        return (long) together[row] * PackedRef.COUNTRIES + countries[row];
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
        var certain = new int[PackedRef.COUNTRIES];
        var possible = new int[PackedRef.COUNTRIES];
        var people = new byte[severalCases.length];
        var places = new byte[severalPlaces.length];
        for (var row = 0; row < size; row++) {
            var held = held(row, day, known);
            if (held == null) {
                continue;
            }
            if (together[row] == APART) {
                (held == Certainty.CERTAIN ? certain : possible)[countries[row]]++;
            } else {
                note(people, together[row], held);
                note(places, placed[row], held);
            }
        }
        var all = new HeldNumber(
                Arrays.stream(certain).sum() + times(people, CERTAIN),
                Arrays.stream(possible).sum() + times(people, POSSIBLE));
        for (var place = 0; place < places.length; place++) {
            if (places[place] != 0) {
                (places[place] == CERTAIN ? certain : possible)[(int) (severalPlaces[place] % PackedRef.COUNTRIES)]++;
            }
        }
        return answer(all, certain, possible);
    }

    /** Keeps the best that is known. */
    private static void note(byte[] best, int at, Certainty held) {
        best[at] = (byte) Math.max(best[at], held == Certainty.CERTAIN ? CERTAIN : POSSIBLE);
    }

    private static int times(byte[] best, byte level) {
        var times = 0;
        for (var one : best) {
            times += one == level ? 1 : 0;
        }
        return times;
    }

    private static CensusCount answer(HeldNumber all, int[] certain, int[] possible) {
        var countries = new TreeMap<String, HeldNumber>();
        for (var country = 0; country < PackedRef.COUNTRIES; country++) {
            if (certain[country] + possible[country] > 0) {
                countries.put(PackedRef.countryCode(country), new HeldNumber(certain[country], possible[country]));
            }
        }
        return new CensusCount(all, countries);
    }

    /** How many were held on each of these days, which come in their order; in all countries where none is named. */
    List<DayNumber> series(List<LocalDate> days, Instant knownAt, @Nullable String country) {
        var samples = new SampleDays(days);
        var known = micros(knownAt);
        var only = country == null ? -1 : PackedRef.country(country);
        var certain = new int[days.size() + 1];
        var atMost = new int[days.size() + 1];
        var people = new byte[severalCases.length][];
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
            if (together[row] == APART) {
                atMost[first]++;
                atMost[end]--;
                certain[firstCertain]++;
                certain[endCertain]--;
            } else {
                var marks = people[together[row]];
                if (marks == null) {
                    marks = new byte[days.size()];
                    people[together[row]] = marks;
                }
                for (var at = first; at < end; at++) {
                    note(marks, at, at >= firstCertain && at < endCertain ? Certainty.CERTAIN : Certainty.POSSIBLE);
                }
            }
        }
        for (var marks : people) {
            add(marks, certain, atMost);
        }
        return numbers(days, certain, atMost);
    }

    /** Each day of a person is a step up and a step down. */
    private static void add(byte @Nullable [] marks, int[] certain, int[] atMost) {
        for (var at = 0; marks != null && at < marks.length; at++) {
            if (marks[at] != 0) {
                atMost[at]++;
                atMost[at + 1]--;
            }
            if (marks[at] == CERTAIN) {
                certain[at]++;
                certain[at + 1]--;
            }
        }
    }

    private static List<DayNumber> numbers(List<LocalDate> days, int[] certain, int[] atMost) {
        var numbers = new ArrayList<DayNumber>(days.size());
        var certainNow = 0;
        var atMostNow = 0;
        for (var at = 0; at < days.size(); at++) {
            certainNow += certain[at];
            atMostNow += atMost[at];
            numbers.add(new DayNumber(days.get(at), new HeldNumber(certainNow, atMostNow - certainNow)));
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
        var only = country == null ? -1 : PackedRef.country(country);
        var standing = standing(day, known, only);
        var found = new ArrayList<CountedCase>();
        for (var row = after == null ? 0 : firstAfter(PackedRef.of(after)); row < size && found.size() < most; row++) {
            var held = only >= 0 && countries[row] != only ? null : held(row, day, known);
            if (held == wanted && (together[row] == APART || standing[together[row]] == row)) {
                found.add(new CountedCase(
                        PackedRef.text(refs[row]), versions[row], PackedRef.countryCode(countries[row]), held));
            }
        }
        return found;
    }

    /** The case that stands for a person with several: the first of those that say the most. */
    private int[] standing(int day, long known, int only) {
        var standing = new int[severalCases.length];
        Arrays.fill(standing, APART);
        for (var row = 0; row < size && standing.length > 0; row++) {
            if (together[row] == APART || (only >= 0 && countries[row] != only)) {
                continue;
            }
            var held = held(row, day, known);
            var first = standing[together[row]];
            if (held != null
                    && (first == APART
                            || (held == Certainty.CERTAIN && held(first, day, known) == Certainty.POSSIBLE))) {
                standing[together[row]] = row;
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
        return firstDay == NEVER ? null : LocalDate.ofEpochDay(firstDay);
    }

    private int firstDayOfAll() {
        return IntStream.range(0, size)
                .map(row -> possibleFrom[row] == ALWAYS ? certainFrom[row] : possibleFrom[row])
                .min()
                .orElse(NEVER);
    }

    /** When what is public changed last. */
    @Nullable
    Instant lastChange() {
        return lastChange == Long.MIN_VALUE ? null : Instant.EPOCH.plus(lastChange, ChronoUnit.MICROS);
    }

    private long lastChangeOfAll() {
        return IntStream.range(0, size)
                .mapToLong(row ->
                        knownUntil[row] == Long.MAX_VALUE ? knownFrom[row] : Math.max(knownFrom[row], knownUntil[row]))
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** The same with the rows of some references replaced; a reference without rows is gone. */
    HeldTimes with(Map<Long, List<HeldVersion>> changed) {
        var builder = new HeldTimesBuilder(size + changed.size());
        for (var row = 0; row < size; row++) {
            if (!changed.containsKey(refs[row])) {
                copy(row, builder);
            }
        }
        changed.values().forEach(versions -> versions.forEach(builder::add));
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
