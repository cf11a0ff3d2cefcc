package org.vigil.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's list shows.
 *
 * @param filter the filter
 * @param rows the cases
 * @param next address of the next page
 * @param first address of the first page, when this is not it
 * @param searches the saved searches
 * @param feed the secret address that was just made; shown once
 */
public record PartnerList(
        PartnerFilter filter,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        List<Search> searches,
        @Nullable String feed) {

    /**
     * A saved search.
     *
     * @param saved the search
     * @param told the last notices, in words
     */
    public record Search(SavedSearch saved, List<String> told) {}

    /** One case, in words. */
    public record Row(
            String ref,
            String name,
            String country,
            String status,
            String charge,
            int beyondPublic,
            String publishedOn) {}

    public String export(String suffix) {
        return filter.path("/api/v1/partner/export." + suffix);
    }
}
