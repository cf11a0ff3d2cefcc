package org.vigil.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one version of a summary stands, without its words.
 *
 * @param version its number
 * @param state where it stands
 * @param publishedAt when it became public
 */
public record SummaryVersion(
        int version, SummaryState state, @Nullable Instant publishedAt) {}
