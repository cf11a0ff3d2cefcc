package org.vigil.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One pass over the rows: who fits, each person once, and how many of them are held. */
final class TallyPass {

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 301;
    private static final int NO_YEAR = 0;
    private static final int NO_PART = 15;
    private static final Comparator<Tally> GREATEST_FIRST =
            Comparator.comparingInt((Tally tally) -> -tally.persons()).thenComparing(Tally::key);

    private final Columns columns;
    private final Fit fit;
    private final int facets;
    private final int on;
    private final @Nullable FixedBitSet among;
    private final boolean eachWithoutItsPart;
    private final Buckets all = new Buckets(1);
    private final Buckets[] buckets = new Buckets[Facet.count()];
    private final byte[] kindOf;
    private final List<String> kinds = new ArrayList<>();
    private int[] rows = new int[0];
    private byte[] codes = new byte[0];
    private int chosen;
    private int cases;

    /**
     * @param facets what to count by
     * @param on the day that held and days are about
     * @param among the rows that the words of the question found; absent where it has none
     * @param eachWithoutItsPart whether each facet is counted as if its own part of the question were absent
     */
    TallyPass(
            Columns columns,
            Fit fit,
            Set<Facet> facets,
            LocalDate on,
            @Nullable FixedBitSet among,
            boolean eachWithoutItsPart) {
        this.columns = columns;
        this.fit = fit;
        this.on = (int) on.toEpochDay();
        this.among = among;
        this.eachWithoutItsPart = eachWithoutItsPart;
        this.kindOf = kinds();
        var bits = 0;
        for (var facet : Facet.values()) {
            var wanted = facets.contains(facet);
            bits |= wanted ? facet.bit() : 0;
            buckets[facet.number()] = new Buckets(wanted ? sizeOf(facet) : 0);
        }
        this.facets = bits;
    }

    private byte[] kinds() {
        var numbers = new byte[Codes.MOST + 1];
        for (var i = 0; i < columns.liberties.size(); i++) {
            var kind = Columns.kind(columns.liberties.code(i));
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
            numbers[i] = (byte) kinds.indexOf(kind);
        }
        return numbers;
    }

    private int sizeOf(Facet facet) {
        return switch (facet) {
            case COUNTRY -> PackedRef.COUNTRIES;
            case YEAR, SINCE -> YEARS;
            case DAYS -> DaysHeld.count();
            case REPLY -> 2;
            default -> Codes.MOST;
        };
    }

    Counted run() {
        choose();
        for (var i = 0; i < chosen; i++) {
            all.count(0, codes[i]);
        }
        for (var facet : Facet.values()) {
            if ((facets & facet.bit()) != 0) {
                countColumn(facet, of(facet));
            }
        }
        visitPersonsOfSeveral();
        return new Counted(cases, all.tally(0, "ALL", NO_PART), byFacet());
    }

    /** Which rows count, and for what; those of persons with several cases wait. */
    private void choose() {
        var size = columns.size();
        if (among == null) {
            rows = new int[columns.alive()];
            codes = new byte[columns.alive()];
            for (var row = 0; row < size; row++) {
                choose(row);
            }
        } else {
            var last = Math.min(among.length(), size);
            var most = Math.min(among.cardinality(), size);
            rows = new int[most];
            codes = new byte[most];
            for (var row = next(among, 0, last); row < last; row = next(among, row + 1, last)) {
                choose(row);
            }
        }
    }

    private static int next(FixedBitSet bits, int from, int last) {
        var next = from >= last ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from);
        return Math.min(next, last);
    }

    private void choose(int row) {
        if (!columns.isLive(row)) {
            return;
        }
        var misfit = fit.misfit(row);
        if (misfit == Fit.NOT || (misfit != Fit.WHOLLY && !eachWithoutItsPart)) {
            return;
        }
        if (misfit == Fit.WHOLLY) {
            cases++;
        }
        if (!columns.isOneOfSeveral(row)) {
            rows[chosen] = row;
            codes[chosen++] = (byte) Buckets.code(misfit, columns.custody.level(row, on));
        }
    }

    /** One loop for each column, without a branch: what does not count for a facet is counted aside and left out at the end. */
    private void countColumn(Facet facet, Buckets counted) {
        switch (facet) {
            case COUNTRY -> counted.countAll(columns.countries(), rows, codes, chosen);
            case LIBERTY -> counted.countAll(columns.libertyNumbers(), rows, codes, chosen);
            case CHARGE -> counted.countAll(columns.chargeNumbers(), rows, codes, chosen);
            case SENTENCE -> counted.countAll(columns.sentenceNumbers(), rows, codes, chosen);
            case SEX -> counted.countAll(columns.sexNumbers(), rows, codes, chosen);
            case YEAR -> {
                for (var i = 0; i < chosen; i++) {
                    countYears(counted, rows[i], codes[i], Buckets.ONLY);
                }
            }
            case DAYS -> {
                for (var i = 0; i < chosen; i++) {
                    counted.count(columns.custody.stepOf(rows[i], on), codes[i]);
                }
            }
            case ROLE -> {
                for (var i = 0; i < chosen; i++) {
                    countEach(counted, columns.roles(rows[i]), codes[i], Buckets.ONLY);
                }
            }
            default -> {
                for (var i = 0; i < chosen; i++) {
                    count(facet, counted, rows[i], codes[i], Buckets.ONLY);
                }
            }
        }
    }

    /** The cases of one person one after the other: each number counts that person once, by the case that says most. */
    private void visitPersonsOfSeveral() {
        for (var row : columns.rowsOfSeveral()) {
            if (among == null || (row < among.length() && among.get(row))) {
                var misfit = fit.misfit(row);
                if (misfit == Fit.WHOLLY || (misfit != Fit.NOT && eachWithoutItsPart)) {
                    countAgain(row, misfit, columns.custody.level(row, on), columns.person(row));
                }
            }
        }
    }

    private void countAgain(int row, int misfit, int level, int person) {
        if (misfit == Fit.WHOLLY) {
            all.count(0, level, person);
        }
        for (var facet : Facet.values()) {
            if ((facets & facet.bit()) != 0 && (misfit == Fit.WHOLLY || facet.part() == misfit)) {
                count(facet, of(facet), row, level, person);
            }
        }
    }

    /** @param code the level, of a person with several cases; else with what does not fit */
    private void count(Facet facet, Buckets counted, int row, int code, int person) {
        switch (facet) {
            case COUNTRY -> counted.count(columns.country(row), code, person);
            case LIBERTY -> counted.count(columns.liberty(row), code, person);
            case STATUS -> counted.count(kindOf[columns.liberty(row)], code, person);
            case CHARGE -> counted.count(columns.charge(row), code, person);
            case SENTENCE -> counted.count(columns.sentence(row), code, person);
            case SEX -> counted.count(columns.sex(row), code, person);
            case REPLY -> counted.count(columns.isReplied(row) ? 1 : 0, code, person);
            case ROLE -> countEach(counted, columns.roles(row), code, person);
            case MEDIUM -> countEach(counted, columns.media(row), code, person);
            case DAYS -> counted.count(columns.custody.stepOf(row, on), code, person);
            case YEAR -> countYears(counted, row, code, person);
            case SINCE -> countSince(counted, row, code, person);
        }
    }

    private static void countEach(Buckets counted, long bits, int code, int person) {
        for (var left = bits; left != 0; left &= left - 1) {
            counted.count(Long.numberOfTrailingZeros(left), code, person);
        }
    }

    private void countYears(Buckets counted, int row, int code, int person) {
        if (!columns.custody.hasYears(row)) {
            counted.count(NO_YEAR, code, person);
            return;
        }
        var first = columns.custody.firstYear(row);
        var last = columns.custody.lastYear(row);
        if (first == last) {
            counted.count(bucketOf(first), code, person);
            return;
        }
        for (var year = first; year <= last; year++) {
            counted.count(bucketOf(year), code, person);
        }
    }

    private void countSince(Buckets counted, int row, int code, int person) {
        var custody = columns.custody;
        var level = Buckets.levelOf(code);
        if (level == CustodyColumns.NOT_HELD) {
            return;
        }
        var oneYear = custody.hasYears(row) && custody.firstYear(row) == custody.lastYear(row);
        var less = oneYear ? code : code - level + CustodyColumns.POSSIBLE;
        if (!custody.isBeginningKnown(row)) {
            counted.count(NO_YEAR, less, person);
        } else {
            counted.count(
                    bucketOf(custody.hasYears(row) ? custody.firstYear(row) : custody.anyYear(row)), less, person);
        }
    }

    private static int bucketOf(int year) {
        return Math.max(1, Math.min(year - FIRST_YEAR, YEARS - 1));
    }

    private Buckets of(Facet facet) {
        return buckets[facet.number()];
    }

    private Map<Facet, List<Tally>> byFacet() {
        var counted = new EnumMap<Facet, List<Tally>>(Facet.class);
        for (var facet : Facet.values()) {
            if ((facets & facet.bit()) != 0) {
                counted.put(facet, of(facet).tallies(namesOf(facet), orderOf(facet), facet.part()));
            }
        }
        return counted;
    }

    private IntFunction<String> namesOf(Facet facet) {
        return switch (facet) {
            case COUNTRY -> PackedRef::countryCode;
            case LIBERTY -> columns.liberties::code;
            case STATUS -> kinds::get;
            case CHARGE -> columns.charges::code;
            case SENTENCE -> columns.sentences::code;
            case ROLE -> columns.roles::code;
            case SEX -> columns.sexes::code;
            case MEDIUM -> columns.media::code;
            case YEAR, SINCE -> bucket -> bucket == NO_YEAR ? "UNKNOWN" : Integer.toString(FIRST_YEAR + bucket);
            case DAYS -> bucket -> DaysHeld.numbered(bucket).name();
            case REPLY -> Columns.REPLIES::get;
        };
    }

    /** What has an order of its own keeps it. */
    private static @Nullable Comparator<Tally> orderOf(Facet facet) {
        return switch (facet) {
            case DAYS -> null;
            case YEAR, SINCE -> Comparator.comparing(Tally::key);
            default -> GREATEST_FIRST;
        };
    }
}
