package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Link;

/**
 * The list of notices; public because the template reads it.
 *
 * @param sentence how many are unread
 * @param which unread or all
 * @param rows the newest first
 * @param newest the newest that is shown; absent where nothing is unread
 * @param next the next page
 * @param first back to the first
 */
public record NoticesPage(
        String sentence,
        List<Link> which,
        List<Row> rows,
        @Nullable String newest,
        @Nullable String next,
        @Nullable String first) {

    /**
     * One notice.
     *
     * @param id identity
     * @param kind why, in a word
     * @param tone how that is drawn
     * @param icon the icon beside it
     * @param what what it is about, in a sentence
     * @param about who the case is about
     * @param ref the case
     * @param href where it leads
     * @param when since when
     * @param at the time itself
     * @param read who has read it and when; absent while nobody has
     */
    public record Row(
            String id,
            String kind,
            String tone,
            String icon,
            String what,
            @Nullable String about,
            @Nullable String ref,
            @Nullable String href,
            String when,
            String at,
            @Nullable String read) {}
}
