package org.vigil.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row that was refused, as it stands in the file, with all that is wrong with it.
 *
 * @param no its number in the file
 * @param cells its cells
 * @param problems why it was refused
 */
public record RefusedRow(long no, List<String> cells, List<RowProblem> problems) {

    /** What we add to the columns of a file when its refused rows go back to be mended. */
    public static final List<String> ADDED_COLUMNS =
            List.of(Cells.OURS + "line", Cells.OURS + "column", Cells.OURS + "what_to_do");

    RefusedRow with(RefusedRow more) {
        return new RefusedRow(
                no,
                cells,
                Stream.concat(problems.stream(), more.problems.stream()).toList());
    }
}
