package org.vigil.partners;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A search that a partner has saved.
 *
 * @param id identity
 * @param name what the partner calls it
 * @param filter what it asks for
 * @param seenAt up to when the partner has seen what it finds
 * @param news how many were published since
 * @param rhythm how often the partner is told of it
 * @param notices what the partner was told of it, the newest first
 */
public record SavedSearch(
        UUID id,
        String name,
        PartnerFilter filter,
        Instant seenAt,
        int news,
        Rhythm rhythm,
        List<SearchNotice> notices) {}
