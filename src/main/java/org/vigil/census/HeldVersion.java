package org.vigil.census;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a case, as far as counting asks for it.
 *
 * @param ref the case as people name it
 * @param version version of its summary
 * @param person what its cases share; absent where the name is withheld or the case was taken back
 * @param country ISO 3166-1 alpha-2 code
 * @param byState whether a state holds or held the person; held by others is missing, not held
 * @param fromEarliest first possible day of the beginning
 * @param fromLatest last possible day of it
 * @param ended whether custody has ended
 * @param untilEarliest first possible day of the end
 * @param untilLatest last possible day of it
 * @param publishedAt since when it was public
 * @param retractedAt since when it is taken back
 */
record HeldVersion(
        String ref,
        int version,
        @Nullable Long person,
        String country,
        boolean byState,
        @Nullable LocalDate fromEarliest,
        @Nullable LocalDate fromLatest,
        boolean ended,
        @Nullable LocalDate untilEarliest,
        @Nullable LocalDate untilLatest,
        Instant publishedAt,
        @Nullable Instant retractedAt) {}
