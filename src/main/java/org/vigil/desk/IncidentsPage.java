package org.vigil.desk;

import java.util.List;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/**
 * The events that the reader may know of, and the form that opens one.
 *
 * @param lines the latest first
 * @param types what can have happened
 * @param countries every country, the chosen one marked
 * @param mayLink whether the reader may open one
 * @param typed what was typed
 * @param errors what to put right
 */
public record IncidentsPage(
        List<Line> lines,
        List<Choice> types,
        List<Choice> countries,
        boolean mayLink,
        CaseViewTyped typed,
        List<FieldError> errors) {

    /**
     * One event.
     *
     * @param href its page
     * @param title what it is called
     * @param what what happened, where and when
     * @param cases how many cases the reader may know of
     */
    public record Line(String href, String title, String what, int cases) {}
}
