package org.vigil.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;
import org.vigil.shared.web.Link;

/**
 * The list of cases as its page shows it.
 *
 * @param sentence the filter in words, and how many it finds
 * @param stages the stages with their counts
 * @param q the text as typed
 * @param stage code of the chosen stage, or nothing
 * @param countries the choices of the filter
 * @param liberties the choices of the filter
 * @param charges the choices of the filter
 * @param heldOn the day as typed
 * @param overdue whether only overdue ones are shown
 * @param kept what the form carries along without asking
 * @param unfiltered whether the list shows everything
 * @param rows the cases
 * @param next address of the next page
 * @param first address of the first page, on every later one
 * @param errors what could not be read
 */
public record DeskCasesPage(
        String sentence,
        List<Link> stages,
        String q,
        String stage,
        List<Choice> countries,
        List<Choice> liberties,
        List<Choice> charges,
        String heldOn,
        boolean overdue,
        Map<String, String> kept,
        boolean unfiltered,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        List<FieldError> errors) {

    /**
     * One case, in two lines.
     *
     * @param ref the case
     * @param name who it is about
     * @param country where
     * @param stage code of the stage
     * @param urgency life, high or normal
     * @param second the second line, in parts
     * @param origins fewest independent origins among the minimum facts
     * @param conflicts contradictions that nobody has closed
     * @param since how long it has stood in its stage
     */
    public record Row(
            String ref,
            String name,
            String country,
            String stage,
            String urgency,
            List<String> second,
            int origins,
            int conflicts,
            String since) {}
}
