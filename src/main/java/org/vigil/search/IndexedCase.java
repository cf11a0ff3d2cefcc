package org.vigil.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index takes in of a published case.
 *
 * @param ref the case as people name it
 * @param version version of its summary
 * @param publishedAt since when this version is public
 * @param person ties the cases of one person together; absent under a pseudonym
 * @param country ISO 3166-1 alpha-2 code
 * @param liberty code of the liberty status
 * @param charge code of the charge category
 * @param sentence code of the bucket of sentences
 * @param roles codes of the roles
 * @param sex code
 * @param media codes of the media
 * @param replied whether a state answered
 * @param custody the last time in custody
 * @param names the names, none under a pseudonym
 * @param text all other words
 */
record IndexedCase(
        String ref,
        int version,
        Instant publishedAt,
        @Nullable UUID person,
        String country,
        String liberty,
        String charge,
        String sentence,
        List<String> roles,
        @Nullable String sex,
        List<String> media,
        boolean replied,
        Custody custody,
        List<String> names,
        String text) {

    /**
     * A time in custody as far as it is known.
     *
     * @param held whether a state holds or held the person
     * @param ended whether a source says that it ended
     */
    record Custody(
            boolean held,
            @Nullable LocalDate fromEarliest,
            @Nullable LocalDate fromLatest,
            boolean ended,
            @Nullable LocalDate untilEarliest,
            @Nullable LocalDate untilLatest) {}
}
