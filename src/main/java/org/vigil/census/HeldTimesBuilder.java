package org.vigil.census;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.PackedRef;

/** Columns that still grow; cases come in the order of their references. */
final class HeldTimesBuilder {

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

    /** All versions of one case, in their order: each is what is known until the next one, or until it is taken back. */
    void add(List<HeldVersion> versionsOfOneCase) {
        for (var i = 0; i < versionsOfOneCase.size(); i++) {
            var next = i + 1 < versionsOfOneCase.size() ? versionsOfOneCase.get(i + 1) : null;
            add(versionsOfOneCase.get(i), next == null ? null : next.publishedAt());
        }
    }

    private void add(HeldVersion version, @Nullable Instant replacedAt) {
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
        knownUntil[row] = Math.min(end(replacedAt), end(version.retractedAt()));
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
