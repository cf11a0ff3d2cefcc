package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The process of a case in words: everything that the drawing shows, for readers who do not see it and browsers without script.
 *
 * @param ref the case
 * @param drawings the processes that can be drawn, the main one first
 * @param failed steps that failed
 * @param waiting steps that wait for somebody or something
 * @param timers what happens at its hour
 * @param done what was done, the oldest first
 * @param decisions which rows of which tables decided, the latest first
 */
@SuppressWarnings("JavaLangClash")
public record ProcessPage(
        String ref,
        List<Drawing> drawings,
        List<Failure> failed,
        List<Line> waiting,
        List<Line> timers,
        List<Line> done,
        List<Decision> decisions) {

    /** Of a case without a process, or whose process has yet to begin. */
    static ProcessPage notBegun(String ref) {
        return new ProcessPage(ref, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * A process that can be drawn.
     *
     * @param instance its id
     * @param label what it is called
     * @param state whether it still runs, in words
     */
    public record Drawing(String instance, String label, String state) {}

    /**
     * A step.
     *
     * @param activity element id
     * @param instance the process that it belongs to
     * @param process what that process is called; absent for the main one
     * @param what what was done or waits
     * @param who who did it, may do it or holds it
     * @param when when it was done, in words
     * @param at the same as a time
     * @param due by when it is to be done, in words
     * @param level how near that is: over, soon or later
     * @param comment why, in their words
     * @param seen which version of the record they saw
     * @param href where to do it
     */
    public record Line(
            String activity,
            String instance,
            @Nullable String process,
            String what,
            @Nullable String who,
            @Nullable String when,
            @Nullable String at,
            @Nullable String due,
            @Nullable String level,
            @Nullable String comment,
            @Nullable String seen,
            @Nullable String href) {}

    /**
     * A step that failed.
     *
     * @param activity element id
     * @param instance the process that it belongs to
     * @param process what that process is called; absent for the main one
     * @param what the step
     * @param code what failed, as a code
     * @param words since when, how often, and what happens next
     */
    public record Failure(
            String activity, String instance, @Nullable String process, String what, String code, String words) {}

    /**
     * An answer of a decision table.
     *
     * @param id anchor
     * @param name what was decided
     * @param about which step asked, and when
     * @param asked the questions with their answers, in words
     * @param answer what the table said
     * @param why why it says so
     * @param columns the questions of the table
     * @param answers what it answers
     * @param rows its rows
     */
    public record Decision(
            String id,
            String name,
            String about,
            List<String> asked,
            String answer,
            String why,
            List<String> columns,
            List<String> answers,
            List<Row> rows) {}

    /**
     * A row of a decision table.
     *
     * @param cells its conditions in words
     * @param answers its answers in words
     * @param why why it says so
     * @param matched whether it is the one that decided
     */
    public record Row(List<String> cells, List<String> answers, String why, boolean matched) {}
}
