package org.vigil.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Whether a row fits a question, all of it or all but one part. */
final class Fit {

    static final int WHOLLY = -1;
    static final int NOT = -2;

    private final Columns columns;
    private final int[] parts;
    private final IntPredicate[] tests;

    private Fit(Columns columns, List<Integer> parts, List<IntPredicate> tests) {
        this.columns = columns;
        this.parts = parts.stream().mapToInt(part -> part).toArray();
        this.tests = tests.toArray(IntPredicate[]::new);
    }

    /** @param on the day on which days are counted */
    static Fit of(Columns columns, Question question, LocalDate on) {
        return new Building(columns).of(question, (int) on.toEpochDay());
    }

    boolean isAll() {
        return tests.length == 0;
    }

    boolean fits(int row) {
        if (!columns.isLive(row)) {
            return false;
        }
        for (var test : tests) {
            if (!test.test(row)) {
                return false;
            }
        }
        return true;
    }

    /** The only part that does not fit, {@link #WHOLLY}, or {@link #NOT}. */
    int misfit(int row) {
        var misfit = WHOLLY;
        for (var i = 0; i < tests.length; i++) {
            if (!tests[i].test(row)) {
                if (misfit != WHOLLY) {
                    return NOT;
                }
                misfit = parts[i];
            }
        }
        return misfit;
    }

    /** Collects the tests of a question. */
    private static final class Building {

        private final Columns columns;
        private final List<Integer> parts = new ArrayList<>();
        private final List<IntPredicate> tests = new ArrayList<>();

        Building(Columns columns) {
            this.columns = columns;
        }

        Fit of(Question asked, int on) {
            country(asked.country());
            liberty(asked.liberty());
            bits(Facet.CHARGE, asked.charge(), columns.charges, row -> 1L << columns.charge(row));
            bits(Facet.SENTENCE, asked.sentence(), columns.sentences, row -> 1L << columns.sentence(row));
            bits(Facet.ROLE, asked.role(), columns.roles, columns::roles);
            bits(Facet.SEX, asked.sex(), columns.sexes, row -> 1L << columns.sex(row));
            bits(Facet.MEDIUM, asked.medium(), columns.media, columns::media);
            year(asked.year());
            days(asked.days(), on);
            reply(asked.reply());
            held(asked.heldOn(), asked.certain());
            return new Fit(columns, parts, tests);
        }

        private void add(int part, IntPredicate test) {
            parts.add(part);
            tests.add(test);
        }

        private void country(@Nullable String code) {
            if (code != null) {
                int country = PackedRef.country(code);
                add(Facet.COUNTRY.part(), row -> columns.country(row) == country);
            }
        }

        private void liberty(@Nullable String code) {
            if (code != null) {
                var meant = columns.liberties.bitsWhere(
                        liberty -> liberty.equals(code) || Columns.kind(liberty).equals(code));
                add(Facet.LIBERTY.part(), row -> ((meant >>> columns.liberty(row)) & 1) != 0);
            }
        }

        private void bits(Facet facet, @Nullable String code, Codes codes, RowBits bits) {
            if (code != null) {
                var meant = codes.bitsWhere(code::equals);
                add(facet.part(), row -> (bits.of(row) & meant) != 0);
            }
        }

        private void year(@Nullable Integer year) {
            if (year != null) {
                var first = (int) LocalDate.of(year, 1, 1).toEpochDay();
                var last = (int) LocalDate.of(year, 12, 31).toEpochDay();
                add(Facet.YEAR.part(), row -> columns.custody.beginsWithin(row, first, last));
            }
        }

        private void days(@Nullable DaysHeld days, int on) {
            if (days != null) {
                var step = days.number();
                add(Facet.DAYS.part(), row -> columns.custody.stepOf(row, on) == step);
            }
        }

        private void reply(@Nullable String reply) {
            if (reply != null) {
                var wanted = reply.equals("REPLIED");
                add(Facet.REPLY.part(), row -> columns.isReplied(row) == wanted);
            }
        }

        private void held(@Nullable LocalDate day, @Nullable Boolean certain) {
            if (day != null) {
                var on = (int) day.toEpochDay();
                var least = certain != null && certain ? CustodyColumns.CERTAIN : CustodyColumns.POSSIBLE;
                var most = certain != null && !certain ? CustodyColumns.POSSIBLE : CustodyColumns.CERTAIN;
                add(Facet.HELD_ON, row -> {
                    var level = columns.custody.level(row, on);
                    return level >= least && level <= most;
                });
            }
        }
    }

    /** The codes of a row in one column, as bits. */
    private interface RowBits {

        long of(int row);
    }
}
