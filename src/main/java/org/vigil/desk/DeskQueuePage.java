package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;
import org.vigil.shared.web.Link;

/**
 * The queue as its page shows it.
 *
 * @param title whose tasks these are
 * @param sentence how many there are and what narrows them, in words
 * @param scope code of what is shown
 * @param address what the page's address asks for, to come back to
 * @param scopes the other views, with their counts
 * @param views the saved filters, with their counts
 * @param filter the form that narrows
 * @param bulk what can be done to several tasks at once
 * @param undo the last change to several tasks, while it can be taken back
 * @param rows the tasks, the most urgent first
 * @param next address of the next page
 * @param first address of the first page, on every later one
 * @param emptyTitle what to say where nothing waits
 * @param empty what to do then
 * @param standingIn for whom the reader stands in, in words
 * @param errors what is to be put right
 */
public record DeskQueuePage(
        String title,
        String sentence,
        String scope,
        String address,
        List<Link> scopes,
        List<View> views,
        Filter filter,
        Bulk bulk,
        @Nullable Undo undo,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        String emptyTitle,
        String empty,
        @Nullable String standingIn,
        List<FieldError> errors) {

    /**
     * A saved filter.
     *
     * @param id identity
     * @param link its name, address and count
     * @param mine whether the reader may forget it
     * @param shared whether the team sees it
     */
    public record View(String id, Link link, boolean mine, boolean shared) {}

    /**
     * The form that narrows the list.
     *
     * @param kinds the choices
     * @param stages the choices
     * @param countries the choices
     * @param urgencies the choices
     * @param risks the choices
     * @param holders the choices
     * @param roles the choices
     * @param teams the choices
     * @param tags the choices
     * @param dues the choices
     * @param text as typed
     * @param narrows whether it narrows at all
     */
    public record Filter(
            List<Choice> kinds,
            List<Choice> stages,
            List<Choice> countries,
            List<Choice> urgencies,
            List<Choice> risks,
            List<Choice> holders,
            List<Choice> roles,
            List<Choice> teams,
            List<Choice> tags,
            List<Choice> dues,
            String text,
            boolean narrows) {}

    /**
     * What can be done to several tasks at once.
     *
     * @param colleagues to whom they can be given
     * @param mayDate whether the reader may set due dates
     */
    public record Bulk(List<Choice> colleagues, boolean mayDate) {}

    /**
     * A change that can be taken back.
     *
     * @param id identity
     * @param sentence what it was
     */
    public record Undo(String id, String sentence) {}

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
     * @param actWord code of the word on that button
     * @param give whether the reader may hand it over
     * @param tags the words on its case
     * @param note how it came into these hands
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
            @Nullable String act,
            @Nullable String actWord,
            boolean give,
            List<String> tags,
            @Nullable String note) {}
}
