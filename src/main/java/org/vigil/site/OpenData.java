package org.vigil.site;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Map;

/**
 * What stands at the head of every file of open data: what it is, under which licence, and of when.
 *
 * @param dataset what it is
 * @param publisher who publishes it
 * @param licence SPDX name of the licence
 * @param licenceUrl where the licence stands
 * @param asOf the moment whose state the file holds
 * @param filter the parts of the filter; empty for everything
 * @param dictionary where the columns and codes are explained
 * @param retractions where the references stand that were taken back and must leave every copy
 */
@JsonPropertyOrder({"dataset", "publisher", "licence", "licenceUrl", "asOf", "filter", "dictionary", "retractions"})
record OpenData(
        String dataset,
        String publisher,
        String licence,
        String licenceUrl,
        Instant asOf,
        Map<String, String> filter,
        String dictionary,
        String retractions) {

    static final String LICENCE = "CC-BY-4.0";
    static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";
    static final String DICTIONARY = "/api/v1/public/dictionary";
    static final String RETRACTIONS = "/api/v1/public/retractions";

    /** The address of the site. */
    String base() {
        return dictionary.substring(0, dictionary.length() - DICTIONARY.length());
    }

    static OpenData of(CaseQuery query, Instant asOf, String base) {
        return new OpenData(
                "Published cases",
                "Vigil",
                LICENCE,
                LICENCE_URL,
                asOf,
                query.parameters(),
                base + DICTIONARY,
                base + RETRACTIONS);
    }
}
