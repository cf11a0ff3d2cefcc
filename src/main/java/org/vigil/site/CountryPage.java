package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a country shows.
 *
 * @param code ISO 3166-1 alpha-2 code
 * @param name what it is called
 * @param asOf the day that it speaks of, in words
 * @param held all who are published, and how many of them are held
 * @param sentence how many are held, in words
 * @param rows its cases, the latest first
 * @param more whether there are more of them
 * @param spans who was held when
 * @param figures its numbers
 */
public record CountryPage(
        String code,
        String name,
        String asOf,
        HeldCount held,
        String sentence,
        List<CaseLine> rows,
        boolean more,
        @Nullable SpanTable spans,
        List<Figure> figures) {}
