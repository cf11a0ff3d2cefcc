package org.vigil.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Refusal;

/**
 * Why a row is refused, and what to do about it.
 *
 * @param line the line of the file, from 1
 * @param column the column, where one is at fault
 * @param value what stands there, cut to what fits
 * @param code key of the sentence that says what to do
 * @param args its arguments
 */
public record RowProblem(
        long line, @Nullable String column, @Nullable String value, String code, List<String> args) {

    private static final int LONGEST = 200;

    public RowProblem {
        value = value == null ? null : cut(value);
        column = column == null ? null : cut(column);
        args = args.stream().map(RowProblem::cut).toList();
    }

    public static RowProblem of(
            long line, @Nullable String column, @Nullable String value, String code, String... args) {
        return new RowProblem(line, column, value, code, List.of(args));
    }

    /** What the domain refuses, said of a row: the first field that is wrong, else the refusal's own words. */
    public static RowProblem of(long line, @Nullable String column, @Nullable String value, Refusal refused) {
        var field = refused.firstField();
        return field == null
                ? of(line, column, value, refused.code())
                : new RowProblem(
                        line,
                        column == null ? field.field() : column,
                        value,
                        field.code(),
                        field.args().stream().map(String::valueOf).toList());
    }

    /** PostgreSQL keeps no NUL, and half a pair of surrogates is no text. */
    private static String cut(String text) {
        var clean = text.codePoints()
                .map(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE ? 0xFFFD : sign)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString();
    }
}
