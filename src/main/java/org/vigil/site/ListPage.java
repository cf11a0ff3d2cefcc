package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Link;
import org.vigil.shared.web.Notice;
import org.vigil.site.map.MapScale;

/**
 * What the list shows.
 *
 * @param query the filter
 * @param sentence the filter in words, with its number
 * @param leftOut that the address asks for what does not exist, where it does
 * @param chosen what narrows the list, each with the address that takes it away
 * @param facets what else can be filtered by
 * @param rows the cases
 * @param next address of the next page
 * @param first address of the first page, when this is not it
 * @param csv address of the same list as CSV
 * @param orders the orders
 * @param views the views of the same filter
 * @param map the same on the map, where it is asked for
 * @param timeline the same as lines of time, where it is asked for
 */
public record ListPage(
        CaseQuery query,
        String sentence,
        @Nullable Notice leftOut,
        List<Link> chosen,
        List<Facet> facets,
        List<FoundLine> rows,
        @Nullable String next,
        @Nullable String first,
        String csv,
        List<Link> orders,
        List<Link> views,
        @Nullable CountryMap map,
        @Nullable SpanTable timeline) {

    /**
     * How many people of the list each country has.
     *
     * @param title the filter in words, with its number
     * @param sub what is shown
     * @param drawing the map
     * @param scale its shades
     * @param countries the numbers, each with the address of its list
     * @param source where it is from, and as of when
     */
    public record CountryMap(
            String title, String sub, String drawing, MapScale scale, List<Link> countries, String source) {}

    /**
     * One thing to filter by.
     *
     * @param links the values that stand in sight
     * @param more the others
     */
    public record Facet(String title, List<Link> links, List<Link> more) {}

    /** Address of a feed of the same list. */
    public String feed(String kind) {
        return query.path("/feeds/cases." + kind);
    }
}
