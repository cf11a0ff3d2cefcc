package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.site.map.MapScale;

/**
 * What the first page shows.
 *
 * @param asOf the day that it speaks of, in words
 * @param held all who are published, and how many of them are held
 * @param map the world, drawn
 * @param scale its shades
 * @param mapTitle what the map finds
 * @param countries the numbers behind it
 * @param years since when people are held, drawn
 * @param yearsTitle what that finds
 * @param yearCounts the numbers behind it
 * @param latest what was published last
 */
public record HomePage(
        String asOf,
        HeldCount held,
        String map,
        MapScale scale,
        String mapTitle,
        List<CountryLine> countries,
        @Nullable String years,
        String yearsTitle,
        List<HeldCount> yearCounts,
        List<CaseLine> latest) {

    /** A country with its numbers. */
    public record CountryLine(String code, String name, HeldCount count) {}
}
