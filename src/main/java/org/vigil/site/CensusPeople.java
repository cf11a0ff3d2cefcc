package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.census.Certainty;

/**
 * The people behind a number of a census.
 *
 * @param asked the question
 * @param country name of the country, where one was asked about
 * @param certainty which of the two numbers
 * @param count the number
 * @param rows the people, each once
 * @param next address of the next page
 * @param first address of the first page, when this is not it
 */
public record CensusPeople(
        Census asked,
        @Nullable String country,
        Certainty certainty,
        int count,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first) {

    /**
     * One of them.
     *
     * @param ref the case
     * @param line what stands of it today; nothing where it was taken back since
     */
    public record Row(String ref, List<CaseLine> line) {}

    public String onInWords() {
        return Wording.day(asked.on());
    }

    public String knownInWords() {
        return Wording.day(asked.knownAt());
    }

    public boolean certain() {
        return certainty == Certainty.CERTAIN;
    }
}
