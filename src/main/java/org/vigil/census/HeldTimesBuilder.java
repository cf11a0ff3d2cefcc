package org.vigil.census;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.PackedRef;

/** Columns that still grow, in any order. */
final class HeldTimesBuilder {

    private static final int VERSION_BITS = 15;

    int size;
    long[] refs;
    short[] versions;
    short[] countries;
    long[] persons;
    int[] certainFrom;
    int[] certainUntil;
    int[] possibleFrom;
    int[] possibleUntil;
    long[] knownFrom;
    long[] knownUntil;

    HeldTimesBuilder(int room) {
        var rows = Math.max(16, room);
        this.refs = new long[rows];
        this.versions = new short[rows];
        this.countries = new short[rows];
        this.persons = new long[rows];
        this.certainFrom = new int[rows];
        this.certainUntil = new int[rows];
        this.possibleFrom = new int[rows];
        this.possibleUntil = new int[rows];
        this.knownFrom = new long[rows];
        this.knownUntil = new long[rows];
    }

    void add(HeldVersion version) {
        var row = next();
        refs[row] = PackedRef.of(version.ref());
        versions[row] = (short) version.version();
        countries[row] = PackedRef.country(version.country());
        persons[row] = version.person() == null ? 0 : version.person();
        possibleFrom[row] = !version.byState() ? HeldTimes.NEVER : day(version.fromEarliest(), HeldTimes.ALWAYS);
        certainFrom[row] = !version.byState() ? HeldTimes.NEVER : day(version.fromLatest(), HeldTimes.NEVER);
        possibleUntil[row] = version.ended() ? day(version.untilLatest(), HeldTimes.NEVER) : HeldTimes.NEVER;
        certainUntil[row] = version.ended() ? day(version.untilEarliest(), HeldTimes.ALWAYS) : HeldTimes.NEVER;
        knownFrom[row] = micros(version.publishedAt());
        knownUntil[row] = end(version.retractedAt());
    }

    /** Where each row stands in the order of the references and of their versions. */
    int[] places() {
        var keys = new long[size];
        for (var row = 0; row < size; row++) {
            keys[row] = (refs[row] << VERSION_BITS) | versions[row];
        }
        var sorted = keys.clone();
        Arrays.sort(sorted);
        var places = new int[size];
        for (var row = 0; row < size; row++) {
            places[row] = Arrays.binarySearch(sorted, keys[row]);
        }
        return places;
    }

    int next() {
        if (size == refs.length) {
            grow(size + size / 2);
        }
        return size++;
    }

    private void grow(int rows) {
        refs = Arrays.copyOf(refs, rows);
        versions = Arrays.copyOf(versions, rows);
        countries = Arrays.copyOf(countries, rows);
        persons = Arrays.copyOf(persons, rows);
        certainFrom = Arrays.copyOf(certainFrom, rows);
        certainUntil = Arrays.copyOf(certainUntil, rows);
        possibleFrom = Arrays.copyOf(possibleFrom, rows);
        possibleUntil = Arrays.copyOf(possibleUntil, rows);
        knownFrom = Arrays.copyOf(knownFrom, rows);
        knownUntil = Arrays.copyOf(knownUntil, rows);
    }

    private static int day(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : (int) day.toEpochDay();
    }

    private static long end(@Nullable Instant at) {
        return at == null ? Long.MAX_VALUE : micros(at);
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
