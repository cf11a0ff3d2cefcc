package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Choice;

/**
 * The form of one action for several cases, and its preview; public because the template reads it.
 *
 * @param incidents events whose people it may be for, each with the address of its form
 * @param kinds kinds of actions
 * @param typed what was typed
 * @param previewed whether the preview is shown
 * @param sentence for how many it would be drafted, and how many refuse
 * @param lines the cases
 * @param possible references of those for which it would be drafted
 * @param count how many those are
 */
public record BulkActionPage(
        List<Choice> incidents,
        List<Choice> kinds,
        CaseViewTyped typed,
        boolean previewed,
        String sentence,
        List<Line> lines,
        String possible,
        int count) {

    /**
     * A case.
     *
     * @param ref its reference
     * @param name who it is about
     * @param refusal why no action can be drafted for it
     * @param text what the action would say
     */
    public record Line(String ref, String name, @Nullable String refusal, String text) {}
}
