package org.vigil.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.PackedRef;

/**
 * One pass over the rows. Where few fit, each is counted by each of its facts; where many do, first how many there are of each combination
 * of facts, of those held for certain, possibly, not, and then the counts of the combinations go to each of the facts in them. Persons with
 * several cases are visited one by one, so that nobody counts twice.
 */
final class TallyPass {

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 301;
    private static final int NO_YEAR = 0;
    /** Three, and one that keeps them apart by a power of two. */
    private static final int LEVELS = 4;
    /** What it costs to count a row by one of its facts, in combinations made and taken apart. */
    private static final int ONE_FACT = 4;

    /** Where rows that fit wholly are counted; behind it those that one part alone leaves out, for the facets of that part. */
    private static final byte WHOLLY = 0;

    private static final int NO_PART = -1;
    private static final Comparator<Tally> GREATEST_FIRST =
            Comparator.comparingInt((Tally tally) -> -tally.persons()).thenComparing(Tally::key);

    private final Columns columns;
    private final Fit fit;
    private final Set<Facet> facets;
    private final @Nullable FixedBitSet among;
    private final byte[] slots;
    private final int[] partOf;
    /** The last slot: what does not count is counted aside, which is quicker than to leave it out. */
    private final byte aside;

    private final int stride;
    private final byte[] levels;
    private final byte @Nullable [] steps;
    private final Buckets all = new Buckets(1);
    private final Map<Facet, Buckets> buckets = new EnumMap<>(Facet.class);
    private final byte[] kindOf = new byte[Codes.MOST + 1];
    private final List<String> kinds = new ArrayList<>();
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
        this.facets = facets;
        this.among = among;
        var parts = eachWithoutItsPart ? fit.parts() : 0;
        this.aside = (byte) (1 + Integer.bitCount(parts));
        this.stride = LEVELS * (1 + aside);
        this.partOf = new int[aside];
        this.slots = slots(parts);
        var day = (int) on.toEpochDay();
        this.levels = columns.levels(day);
        this.steps = facets.contains(Facet.DAYS) ? columns.steps(day) : null;
        nameKinds();
        facets.forEach(facet -> buckets.put(facet, new Buckets(sizeOf(facet))));
    }

    /** Where a row is counted, by the parts that it does not fit. */
    private byte[] slots(int parts) {
        var made = new byte[1 << Fit.PARTS];
        Arrays.fill(made, aside);
        made[0] = WHOLLY;
        partOf[WHOLLY] = NO_PART;
        byte slot = WHOLLY;
        for (var left = parts; left != 0; left &= left - 1) {
            made[left & -left] = ++slot;
            partOf[slot] = Integer.numberOfTrailingZeros(left);
        }
        return made;
    }

    private void nameKinds() {
        var liberties = columns.courses.liberties;
        for (var i = 0; i < liberties.size(); i++) {
            var kind = Columns.kind(liberties.code(i));
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
            kindOf[i] = (byte) kinds.indexOf(kind);
        }
    }

    private static int sizeOf(Facet facet) {
        return switch (facet) {
            case COUNTRY -> PackedRef.COUNTRIES;
            case YEAR, SINCE -> YEARS;
            case DAYS -> DaysHeld.count();
            case REPLY -> Columns.REPLIES.size();
            default -> Codes.MOST;
        };
    }

    Counted run() {
        countPersonsWithOneCase();
        visitPersonsWithSeveral();
        return new Counted(cases, all.tally(0, "ALL"), byFacet());
    }

    private void countPersonsWithOneCase() {
        var few = few();
        if (few == null) {
            countByCombinations();
        } else {
            countOneByOne(few);
        }
    }

    /** Those that count, where they are so few that combinations would cost more. */
    private @Nullable FewRows few() {
        var few = new FewRows(Math.min(columns.size(), combinations() / (ONE_FACT * (1 + facets.size()))));
        var beginnings = columns.lonelyBeginnings();
        var found = among == null ? null : rows(among);
        var size = found == null ? columns.size() : found.length;
        for (var i = 0; i < size; i++) {
            var row = found == null ? i : found[i];
            var slot = beginnings[row] > 0 ? slots[fit.misses(row)] : aside;
            few.add(row, slot, slot == aside ? 0 : 1);
            if (few.areTooMany()) {
                return null;
            }
        }
        return few;
    }

    private int combinations() {
        var size = columns.beginnings.size();
        size += isAsked(Facet.Source.COURSE) ? columns.courses.size() : 0;
        size += isAsked(Facet.Source.WORK) ? columns.works.size() : 0;
        return size * stride;
    }

    private void countOneByOne(FewRows few) {
        for (var i = 0; i < few.size; i++) {
            if (few.slots[i] == WHOLLY) {
                cases++;
                all.count(0, levels[few.rows[i]], Buckets.ONLY, 1);
            }
        }
        for (var facet : facets) {
            var into = Objects.requireNonNull(buckets.get(facet));
            var counts = slotsOf(facet);
            for (var i = 0; i < few.size; i++) {
                if (counts[few.slots[i]]) {
                    var row = few.rows[i];
                    count(facet, into, number(facet, row), levels[row], Buckets.ONLY, 1);
                }
            }
        }
    }

    /** Of the combination that a facet of a row is read from. */
    private int number(Facet facet, int row) {
        return switch (facet.source()) {
            case BEGINNING -> columns.beginning(row);
            case COURSE -> columns.course(row);
            case WORK -> columns.work(row);
            case STEP -> Objects.requireNonNull(steps)[row];
        };
    }

    private void countByCombinations() {
        var byBeginning = new int[columns.beginnings.size() * stride];
        var byCourse = isAsked(Facet.Source.COURSE) ? new int[columns.courses.size() * stride] : null;
        var byWork = isAsked(Facet.Source.WORK) ? new int[columns.works.size() * stride] : null;
        var byStep = steps == null ? null : new int[DaysHeld.count() * stride];
        countRows(byBeginning, byCourse, byWork, byStep);
        for (var at = 0; at < byBeginning.length; at += stride) {
            for (var level = CustodyColumns.NOT_HELD; level <= CustodyColumns.CERTAIN; level++) {
                cases += byBeginning[at + level];
                all.count(0, level, Buckets.ONLY, byBeginning[at + level]);
            }
        }
        facets.forEach(facet -> {
            switch (facet.source()) {
                case BEGINNING -> spread(facet, byBeginning);
                case COURSE -> spread(facet, byCourse);
                case WORK -> spread(facet, byWork);
                case STEP -> spread(facet, byStep);
            }
        });
    }

    private boolean isAsked(Facet.Source source) {
        return facets.stream().anyMatch(facet -> facet.source() == source);
    }

    /** The loop that everything waits for: nothing in it but numbers looked up and counted. */
    private void countRows(
            int[] byBeginning, int @Nullable [] byCourse, int @Nullable [] byWork, int @Nullable [] byStep) {
        var beginnings = columns.lonelyBeginnings();
        var courses = columns.courses();
        var works = columns.works();
        var narrowed = !fit.isAll();
        var rows = among == null ? null : rows(among);
        var size = rows == null ? columns.size() : rows.length;
        for (var i = 0; i < size; i++) {
            var row = rows == null ? i : rows[i];
            var beginning = beginnings[row];
            if (beginning <= 0) {
                continue;
            }
            var code = (int) levels[row];
            if (narrowed) {
                code += slots[fit.misses(row)] * LEVELS;
            }
            byBeginning[beginning * stride + code]++;
            if (byCourse != null) {
                byCourse[courses[row] * stride + code]++;
            }
            if (byWork != null) {
                byWork[works[row] * stride + code]++;
            }
            if (byStep != null && steps != null) {
                byStep[steps[row] * stride + code]++;
            }
        }
    }

    private static int[] rows(FixedBitSet found) {
        var rows = new int[found.cardinality()];
        var row = -1;
        for (var i = 0; i < rows.length; i++) {
            row = found.nextSetBit(row + 1);
            rows[i] = row;
        }
        return rows;
    }

    /** What was counted by combinations goes to a fact in them. */
    private void spread(Facet facet, int @Nullable [] counted) {
        var into = Objects.requireNonNull(buckets.get(facet));
        var counts = slotsOf(facet);
        for (var at = 0; counted != null && at < counted.length; at++) {
            if (counted[at] != 0 && counts[at % stride / LEVELS]) {
                count(facet, into, at / stride, at % LEVELS, Buckets.ONLY, counted[at]);
            }
        }
    }

    /** Where what counts for a facet stands. */
    private boolean[] slotsOf(Facet facet) {
        var counts = new boolean[1 + aside];
        for (var slot = 0; slot < aside; slot++) {
            counts[slot] = slot == WHOLLY || partOf[slot] == facet.part();
        }
        return counts;
    }

    /** The cases of one person one after the other: each number counts that person once, by the case that says most. */
    private void visitPersonsWithSeveral() {
        var together = columns.together();
        var chosen = new int[together.size];
        var slotOf = new byte[together.size];
        var size = 0;
        for (var i = 0; i < together.size; i++) {
            var row = together.rows[i];
            var slot = among == null || among.get(row) ? slots[fit.misses(row)] : aside;
            if (slot == WHOLLY) {
                cases++;
                all.count(0, levels[row], together.persons[i], 1);
            }
            chosen[size] = i;
            slotOf[size] = slot;
            size += slot == aside ? 0 : 1;
        }
        for (var facet : facets) {
            var into = Objects.requireNonNull(buckets.get(facet));
            var numbers = switch (facet.source()) {
                case BEGINNING -> together.beginnings;
                case COURSE -> together.courses;
                case WORK -> together.works;
                case STEP -> stepsOf(together);
            };
            var counts = slotsOf(facet);
            for (var at = 0; at < size; at++) {
                if (counts[slotOf[at]]) {
                    var i = chosen[at];
                    count(facet, into, numbers[i], levels[together.rows[i]], together.persons[i], 1);
                }
            }
        }
    }

    private int[] stepsOf(Together together) {
        var numbers = new int[together.size];
        for (var i = 0; i < numbers.length && steps != null; i++) {
            numbers[i] = steps[together.rows[i]];
        }
        return numbers;
    }

    /** @param number of the combination that the facet is read from */
    private void count(Facet facet, Buckets into, int number, int level, int person, int times) {
        var beginnings = columns.beginnings;
        var courses = columns.courses;
        switch (facet) {
            case COUNTRY -> into.count(beginnings.country(number), level, person, times);
            case LIBERTY -> into.count(courses.liberty(number), level, person, times);
            case STATUS -> into.count(kindOf[courses.liberty(number)], level, person, times);
            case CHARGE -> into.count(courses.charge(number), level, person, times);
            case SENTENCE -> into.count(courses.sentence(number), level, person, times);
            case SEX -> into.count(courses.sex(number), level, person, times);
            case REPLY -> into.count(courses.reply(number), level, person, times);
            case ROLE -> countEach(into, columns.works.roles(number), level, person, times);
            case MEDIUM -> countEach(into, columns.works.media(number), level, person, times);
            case DAYS -> into.count(number, level, person, times);
            case YEAR -> countYears(into, number, level, person, times);
            case SINCE -> countSince(into, number, level, person, times);
        }
    }

    private static void countEach(Buckets counted, long bits, int level, int person, int times) {
        for (var left = bits; left != 0; left &= left - 1) {
            counted.count(Long.numberOfTrailingZeros(left), level, person, times);
        }
    }

    private void countYears(Buckets counted, int beginning, int level, int person, int times) {
        var known = columns.beginnings;
        if (!known.hasYears(beginning)) {
            counted.count(NO_YEAR, level, person, times);
            return;
        }
        for (int year = known.firstYear(beginning), last = known.lastYear(beginning); year <= last; year++) {
            counted.count(bucketOf(year), level, person, times);
        }
    }

    /** Those who are held, by the first year that is possible; not for certain where another one is, too. */
    private void countSince(Buckets counted, int beginning, int level, int person, int times) {
        if (level != CustodyColumns.NOT_HELD) {
            var known = columns.beginnings;
            var year = known.anyYear(beginning);
            counted.count(
                    year == 0 ? NO_YEAR : bucketOf(year),
                    known.isOneYear(beginning) ? level : CustodyColumns.POSSIBLE,
                    person,
                    times);
        }
    }

    private static int bucketOf(int year) {
        return Math.max(1, Math.min(year - FIRST_YEAR, YEARS - 1));
    }

    private Map<Facet, List<Tally>> byFacet() {
        var counted = new EnumMap<Facet, List<Tally>>(Facet.class);
        buckets.forEach((facet, found) -> counted.put(facet, found.tallies(namesOf(facet), orderOf(facet))));
        return counted;
    }

    private IntFunction<String> namesOf(Facet facet) {
        return switch (facet) {
            case COUNTRY -> PackedRef::countryCode;
            case LIBERTY -> columns.courses.liberties::code;
            case STATUS -> kinds::get;
            case CHARGE -> columns.courses.charges::code;
            case SENTENCE -> columns.courses.sentences::code;
            case ROLE -> columns.works.roles::code;
            case SEX -> columns.courses.sexes::code;
            case MEDIUM -> columns.works.media::code;
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
