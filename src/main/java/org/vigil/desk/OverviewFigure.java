package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the overview: a drawing, and beside it the table of its numbers, each with the way to the list behind it.
 *
 * @param id its name in addresses
 * @param title its finding, one sentence
 * @param sub what it shows
 * @param drawings the drawings, each with a name where there are several
 * @param legend what the colours mean
 * @param head the columns
 * @param rows the rows
 */
public record OverviewFigure(
        String id,
        String title,
        String sub,
        List<Drawing> drawings,
        List<Legend> legend,
        List<String> head,
        List<Row> rows) {

    /**
     * One drawing.
     *
     * @param name what it shows, where the figure has several
     * @param svg the drawing
     */
    public record Drawing(@Nullable String name, String svg) {}

    /**
     * One colour.
     *
     * @param cssClass class of the stylesheet
     * @param word what it means
     */
    public record Legend(String cssClass, String word) {}

    /**
     * One row.
     *
     * @param name what the row is about
     * @param cells its numbers
     */
    public record Row(Cell name, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param text what stands in it
     * @param href the list behind it
     */
    public record Cell(String text, @Nullable String href) {

        static Cell of(String text) {
            return new Cell(text, null);
        }

        static Cell of(int number, String href) {
            return new Cell(Integer.toString(number), number == 0 ? null : href);
        }
    }
}
