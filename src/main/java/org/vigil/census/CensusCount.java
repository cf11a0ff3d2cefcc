package org.vigil.census;

import java.util.SortedMap;

/**
 * The answer to a census.
 *
 * @param all everybody, each once
 * @param countries the same by country, ISO 3166-1 alpha-2; those alone in which somebody was or may have been held
 */
public record CensusCount(HeldNumber all, SortedMap<String, HeldNumber> countries) {}
