package org.vigil.partners;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a partner's list shows it.
 *
 * @param ref the case as people name it
 * @param version version of its summary
 * @param name the name, or the words that stand for it
 * @param country ISO 3166-1 alpha-2 code
 * @param libertyStatus code
 * @param chargeCategory code
 * @param beyondPublic how many facts partners know that are not public
 * @param whatChanged what is new in this version
 * @param publishedAt since when
 */
public record PartnerCase(
        String ref,
        int version,
        String name,
        String country,
        String libertyStatus,
        String chargeCategory,
        int beyondPublic,
        @Nullable String whatChanged,
        Instant publishedAt) {}
