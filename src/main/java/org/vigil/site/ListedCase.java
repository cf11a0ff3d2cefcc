package org.vigil.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published case as lists, exports and the API show it.
 *
 * @param ref the case as people name it
 * @param version version of its summary
 * @param name the name, or the words that stand for it
 * @param originalName the name in its own script
 * @param pseudonymous whether the name is withheld
 * @param country ISO 3166-1 alpha-2 code
 * @param libertyStatus code
 * @param chargeCategory code
 * @param sentenceBucket code
 * @param roles codes
 * @param sex code
 * @param heldByState whether a state holds or held the person
 * @param heldFromEarliest first possible day of the beginning of custody
 * @param heldFromLatest last possible day of it
 * @param heldFrom the beginning in words
 * @param heldFromEstimated whether the beginning is an estimate
 * @param heldUntilKnown whether custody has ended
 * @param heldUntilEarliest first possible day of the end
 * @param heldUntilLatest last possible day of it
 * @param heldUntil the end in words
 * @param heldUntilEstimated whether the end is an estimate
 * @param whatChanged what is new in this version
 * @param publishedAt since when this version is public
 */
record ListedCase(
        String ref,
        int version,
        String name,
        @Nullable String originalName,
        boolean pseudonymous,
        String country,
        String libertyStatus,
        String chargeCategory,
        String sentenceBucket,
        List<String> roles,
        @Nullable String sex,
        boolean heldByState,
        @Nullable LocalDate heldFromEarliest,
        @Nullable LocalDate heldFromLatest,
        @Nullable String heldFrom,
        boolean heldFromEstimated,
        boolean heldUntilKnown,
        @Nullable LocalDate heldUntilEarliest,
        @Nullable LocalDate heldUntilLatest,
        @Nullable String heldUntil,
        boolean heldUntilEstimated,
        @Nullable String whatChanged,
        Instant publishedAt) {}
