package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Link;

/**
 * The queue as its page shows it.
 *
 * @param title whose tasks these are
 * @param sentence how many there are, in words
 * @param scope code of what is shown
 * @param scopes the other views, with their counts
 * @param rows the tasks, the most urgent first
 * @param next address of the next page
 * @param first address of the first page, on every later one
 * @param emptyTitle what to say where nothing waits
 * @param empty what to do then
 */
public record DeskQueuePage(
        String title,
        String sentence,
        String scope,
        List<Link> scopes,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        String emptyTitle,
        String empty) {

    /**
     * One task.
     *
     * @param id identity
     * @param verb what to do
     * @param about who it is about
     * @param country where
     * @param ref the case
     * @param stage code of the case's stage
     * @param urgency life, high or normal
     * @param due by when, in words
     * @param dueLevel over, soon or later
     * @param dueAt by when, for machines
     * @param holder who holds it
     * @param act claim, release, or nothing that the reader may do here
     */
    public record Row(
            String id,
            String verb,
            String about,
            String country,
            String ref,
            String stage,
            String urgency,
            String due,
            String dueLevel,
            String dueAt,
            @Nullable String holder,
            @Nullable String act) {}
}
