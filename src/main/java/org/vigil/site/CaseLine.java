package org.vigil.site;

import org.jspecify.annotations.Nullable;

/**
 * A case as one row of a list: two lines of words.
 *
 * @param href where it leads
 * @param ref the case as people name it
 * @param name the name, or the words that stand for it
 * @param originalName the name in its own script
 * @param country name of the country
 * @param second who the person is and how long held
 * @param changed what is new, where it was published anew
 * @param publishedOn the day, in words
 * @param publishedIso the day for machines
 */
public record CaseLine(
        String href,
        String ref,
        String name,
        @Nullable String originalName,
        String country,
        String second,
        @Nullable String changed,
        String publishedOn,
        String publishedIso) {}
