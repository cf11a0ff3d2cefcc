package org.vigil.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param refs the cases, in their order
 * @param next what to ask for the page after it, if there is one
 */
public record Found(List<String> refs, @Nullable String next) {}
