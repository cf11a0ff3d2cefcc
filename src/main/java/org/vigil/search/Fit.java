package org.vigil.search;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.PackedRef;

/**
 * Whether a row fits a question, and which parts of it do not fit. What many rows share is asked once for all of them, so that a row is
 * asked by looking up a few numbers.
 */
final class Fit {

    static final int PARTS = 11;

    private static final char FITS = 0;

    private final Columns columns;
    private final char @Nullable [] beginnings;
    private final char @Nullable [] courses;
    private final char @Nullable [] works;
    private final byte @Nullable [] steps;
    private final int step;
    private final byte @Nullable [] levels;
    private final int leastLevel;
    private final int mostLevel;
    private int parts;

    /** @param on the day on which days are counted */
    Fit(Columns columns, Question asked, LocalDate on) {
        this.columns = columns;
        this.beginnings = beginnings(asked);
        this.courses = courses(asked);
        this.works = works(asked);
        var days = asked.days();
        this.steps = days == null ? null : columns.steps((int) on.toEpochDay());
        this.step = days == null ? 0 : days.number();
        var heldOn = asked.heldOn();
        var certain = asked.certain();
        this.levels = heldOn == null ? null : columns.levels((int) heldOn.toEpochDay());
        this.leastLevel = certain != null && certain ? CustodyColumns.CERTAIN : CustodyColumns.POSSIBLE;
        this.mostLevel = certain != null && !certain ? CustodyColumns.POSSIBLE : CustodyColumns.CERTAIN;
        this.parts |= (steps == null ? 0 : 1 << Facet.DAYS.part()) | (levels == null ? 0 : 1 << Facet.HELD_ON);
    }

    private char @Nullable [] beginnings(Question asked) {
        var all = columns.beginnings;
        var country = asked.country();
        var year = asked.year();
        var misses = new Misses(all.size());
        if (country != null) {
            var wanted = PackedRef.country(country);
            misses.add(Facet.COUNTRY, number -> all.country(number) == wanted);
        }
        if (year != null) {
            misses.add(Facet.YEAR, number -> all.isWithin(number, year));
        }
        return misses.ifAny();
    }

    private char @Nullable [] courses(Question asked) {
        var all = columns.courses;
        var misses = new Misses(all.size());
        var liberty = asked.liberty();
        if (liberty != null) {
            var meant = all.liberties.bitsWhere(
                    code -> code.equals(liberty) || Columns.kind(code).equals(liberty));
            misses.add(Facet.LIBERTY, number -> ((meant >>> all.liberty(number)) & 1) != 0);
        }
        misses.add(Facet.CHARGE, all.charges, asked.charge(), number -> 1L << all.charge(number));
        misses.add(Facet.SENTENCE, all.sentences, asked.sentence(), number -> 1L << all.sentence(number));
        misses.add(Facet.SEX, all.sexes, asked.sex(), number -> 1L << all.sex(number));
        var reply = asked.reply();
        if (reply != null) {
            var wanted = Columns.REPLIES.indexOf(reply);
            misses.add(Facet.REPLY, number -> all.reply(number) == wanted);
        }
        return misses.ifAny();
    }

    private char @Nullable [] works(Question asked) {
        var all = columns.works;
        var misses = new Misses(all.size());
        misses.add(Facet.ROLE, all.roles, asked.role(), all::roles);
        misses.add(Facet.MEDIUM, all.media, asked.medium(), all::media);
        return misses.ifAny();
    }

    /** Asked in the order in which a part is likely to leave a row out. */
    boolean fits(int row) {
        return columns.isLive(row)
                && (beginnings == null || beginnings[columns.beginning(row)] == FITS)
                && (courses == null || courses[columns.course(row)] == FITS)
                && misses(row) == FITS;
    }

    /** The parts of the question that a row does not fit, as bits. */
    int misses(int row) {
        var misses = (int) FITS;
        if (beginnings != null) {
            misses |= beginnings[columns.beginning(row)];
        }
        if (courses != null) {
            misses |= courses[columns.course(row)];
        }
        if (works != null) {
            misses |= works[columns.work(row)];
        }
        if (steps != null && steps[row] != step) {
            misses |= 1 << Facet.DAYS.part();
        }
        if (levels != null && (levels[row] < leastLevel || levels[row] > mostLevel)) {
            misses |= 1 << Facet.HELD_ON;
        }
        return misses;
    }

    /** Whether everything fits. */
    boolean isAll() {
        return parts == 0;
    }

    /** The parts that the question has, as bits. */
    int parts() {
        return parts;
    }

    /** Which parts each combination does not fit. */
    private final class Misses {

        private final int size;
        private char @Nullable [] misses;

        Misses(int size) {
            this.size = size;
        }

        void add(Facet facet, IntPredicate fits) {
            var known = misses == null ? new char[size] : misses;
            misses = known;
            parts |= 1 << facet.part();
            for (var number = 1; number < size; number++) {
                known[number] |= (char) (fits.test(number) ? FITS : 1 << facet.part());
            }
        }

        void add(Facet facet, Codes codes, @Nullable String code, IntToLongFunction bits) {
            if (code != null) {
                var meant = codes.bitsWhere(code::equals);
                add(facet, number -> (bits.applyAsLong(number) & meant) != 0);
            }
        }

        char @Nullable [] ifAny() {
            return misses;
        }
    }
}
