package org.vigil.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int LEVELS = 3;
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
    private long[] several = new long[64];
    private int severals;
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
        if (among == null) {
            for (int row = 0, size = columns.size(); row < size; row++) {
                visit(row);
            }
        } else {
            var last = Math.min(among.length(), columns.size());
            for (var row = next(among, 0, last); row < last; row = next(among, row + 1, last)) {
                visit(row);
            }
        }
        visitPersonsOfSeveral();
        return new Counted(cases, all.tally(0, "ALL"), byFacet());
    }

    private static int next(FixedBitSet bits, int from, int last) {
        var next = from >= last ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from);
        return Math.min(next, last);
    }

    private void visit(int row) {
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
        if (columns.isOneOfSeveral(row)) {
            keepForLater(row);
        } else {
            count(row, misfit, false);
        }
    }

    private void keepForLater(int row) {
        if (severals == several.length) {
            several = Arrays.copyOf(several, severals * 2);
        }
        several[severals++] = ((long) columns.person(row) << Integer.SIZE) | row;
    }

    /** The cases of one person one after the other: each number counts that person once, by the case that says most. */
    private void visitPersonsOfSeveral() {
        Arrays.sort(several, 0, severals);
        for (var i = 0; i < severals; i++) {
            var row = (int) several[i];
            count(row, fit.misfit(row), true);
        }
    }

    private void count(int row, int misfit, boolean again) {
        var level = columns.custody.level(row, on);
        var wanted = misfit == Fit.WHOLLY ? facets : facets & Facet.bitsOf(misfit);
        var person = again ? columns.person(row) : Buckets.ONLY;
        if (misfit == Fit.WHOLLY) {
            all.count(0, level, person);
        }
        if (wanted == 0) {
            return;
        }
        count(wanted, Facet.COUNTRY, columns.country(row), level, person);
        count(wanted, Facet.LIBERTY, columns.liberty(row), level, person);
        count(wanted, Facet.STATUS, kindOf[columns.liberty(row)], level, person);
        count(wanted, Facet.CHARGE, columns.charge(row), level, person);
        count(wanted, Facet.SENTENCE, columns.sentence(row), level, person);
        count(wanted, Facet.SEX, columns.sex(row), level, person);
        count(wanted, Facet.REPLY, columns.isReplied(row) ? 1 : 0, level, person);
        countEach(wanted, Facet.ROLE, columns.roles(row), level, person);
        countEach(wanted, Facet.MEDIUM, columns.media(row), level, person);
        if ((wanted & Facet.YEAR.bit()) != 0) {
            countYears(row, level, person);
        }
        if ((wanted & Facet.SINCE.bit()) != 0 && level != CustodyColumns.NOT_HELD) {
            countSince(row, level, person);
        }
        if ((wanted & Facet.DAYS.bit()) != 0) {
            count(wanted, Facet.DAYS, columns.custody.stepOf(row, on), level, person);
        }
    }

    private void count(int wanted, Facet facet, int bucket, int level, int person) {
        if ((wanted & facet.bit()) != 0) {
            of(facet).count(bucket, level, person);
        }
    }

    private void countEach(int wanted, Facet facet, long bits, int level, int person) {
        if ((wanted & facet.bit()) != 0) {
            for (var left = bits; left != 0; left &= left - 1) {
                of(facet).count(Long.numberOfTrailingZeros(left), level, person);
            }
        }
    }

    private void countYears(int row, int level, int person) {
        if (!columns.custody.hasYears(row)) {
            of(Facet.YEAR).count(NO_YEAR, level, person);
            return;
        }
        var last = columns.custody.lastYear(row);
        for (var year = columns.custody.firstYear(row); year <= last; year++) {
            of(Facet.YEAR).count(bucketOf(year), level, person);
        }
    }

    private void countSince(int row, int level, int person) {
        var custody = columns.custody;
        if (!custody.isBeginningKnown(row)) {
            of(Facet.SINCE).count(NO_YEAR, CustodyColumns.POSSIBLE, person);
        } else if (custody.hasYears(row)) {
            var oneYear = custody.firstYear(row) == custody.lastYear(row);
            of(Facet.SINCE).count(bucketOf(custody.firstYear(row)), oneYear ? level : CustodyColumns.POSSIBLE, person);
        } else {
            of(Facet.SINCE).count(bucketOf(custody.anyYear(row)), CustodyColumns.POSSIBLE, person);
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
                counted.put(facet, of(facet).tallies(namesOf(facet), orderOf(facet)));
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

    /** The counters of one facet. */
    private static final class Buckets {

        /** Somebody with one case: not seen before, not seen again. */
        static final int ONLY = -1;

        private final int[] counts;
        private final int[] lastPerson;
        private final byte[] lastLevel;

        Buckets(int size) {
            counts = new int[size * LEVELS];
            lastPerson = new int[size];
            Arrays.fill(lastPerson, ONLY);
            lastLevel = new byte[size];
        }

        void count(int bucket, int level, int person) {
            if (person == ONLY) {
                counts[bucket * LEVELS + level]++;
            } else if (lastPerson[bucket] != person) {
                lastPerson[bucket] = person;
                lastLevel[bucket] = (byte) level;
                counts[bucket * LEVELS + level]++;
            } else if (lastLevel[bucket] < level) {
                counts[bucket * LEVELS + lastLevel[bucket]]--;
                lastLevel[bucket] = (byte) level;
                counts[bucket * LEVELS + level]++;
            }
        }

        Tally tally(int bucket, String key) {
            var certain = counts[bucket * LEVELS + CustodyColumns.CERTAIN];
            var possible = counts[bucket * LEVELS + CustodyColumns.POSSIBLE];
            return new Tally(
                    key, certain + possible + counts[bucket * LEVELS + CustodyColumns.NOT_HELD], certain, possible);
        }

        List<Tally> tallies(IntFunction<String> names, @Nullable Comparator<Tally> order) {
            var tallies = new ArrayList<Tally>();
            for (var bucket = 0; bucket < lastPerson.length; bucket++) {
                if (counts[bucket * LEVELS] + counts[bucket * LEVELS + 1] + counts[bucket * LEVELS + 2] > 0) {
                    tallies.add(tally(bucket, names.apply(bucket)));
                }
            }
            if (order != null) {
                tallies.sort(order);
            }
            return List.copyOf(tallies);
        }
    }
}
