package org.vigil.site;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day in court that is published.
 *
 * @param ref the case
 * @param version the version of its summary
 * @param name who stands in court, or the words that stand for the name
 * @param country ISO 3166-1 alpha-2 code
 * @param day the day
 * @param words what is known of it, in words
 * @param publishedAt since when this version is public
 */
record Hearing(
        String ref, int version, String name, String country, LocalDate day, String words, Instant publishedAt) {}
