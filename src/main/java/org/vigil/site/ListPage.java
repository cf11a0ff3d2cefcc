package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Link;

/**
 * What the list shows.
 *
 * @param query the filter
 * @param sentence the filter in words, with its number
 * @param facets what else can be filtered by
 * @param rows the cases
 * @param next address of the next page
 * @param first address of the first page, when this is not it
 * @param csv address of the same list as CSV
 */
public record ListPage(
        CaseQuery query,
        String sentence,
        List<Facet> facets,
        List<CaseLine> rows,
        @Nullable String next,
        @Nullable String first,
        String csv) {

    /** One thing to filter by. */
    public record Facet(String title, List<Link> links) {}
}
