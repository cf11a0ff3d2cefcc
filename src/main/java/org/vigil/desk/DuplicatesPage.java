package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Link;

/**
 * The pairs that may be one person, and how far the search for them has come.
 *
 * @param tabs the pairs nobody looked at, and those somebody was not sure of
 * @param pairs the pairs on this page
 * @param search the last search; absent while there was none
 * @param mayStart whether the reader may start a search
 * @param next address of the next page; absent on the last
 * @param first address of the first page; absent on it
 */
public record DuplicatesPage(
        List<Link> tabs,
        List<Pair> pairs,
        @Nullable Search search,
        boolean mayStart,
        @Nullable String next,
        @Nullable String first) {

    /**
     * Two cases side by side.
     *
     * @param band how sure that is, in words
     * @param same whether it is probably one person
     * @param score from 0 to 100, in words
     * @param why what speaks for and against, in sentences
     * @param review where both are seen and decided on
     */
    public record Pair(
            Side one, Side other, String band, boolean same, String score, List<String> why, String review) {}

    /** One of the two cases. */
    public record Side(
            String ref,
            String name,
            String country,
            String stage,
            @Nullable String held) {}

    /**
     * A search over the whole store.
     *
     * @param sentence how far it has come, at which rate, and how long the rest takes
     * @param percent the same in hundredths
     * @param running whether it goes on
     * @param stopped whether it was stopped and can go on
     */
    public record Search(String sentence, int percent, boolean running, boolean stopped) {}
}
