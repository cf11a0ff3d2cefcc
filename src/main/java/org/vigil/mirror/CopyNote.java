package org.vigil.mirror;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of a copy is told.
 *
 * @param origin address of the living site, where it is known
 * @param day when the copy was made, in words
 */
public record CopyNote(@Nullable String origin, String day) {}
