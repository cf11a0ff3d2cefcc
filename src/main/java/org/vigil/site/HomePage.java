package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows.
 *
 * @param asOf the day that it speaks of, in words
 * @param held all who are published, and how many of them are held
 * @param map by country
 * @param overTime how many were held, month by month
 * @param since since when people are held
 * @param countries the countries in which somebody is held
 * @param latest what was published last
 */
public record HomePage(
        String asOf,
        HeldCount held,
        Figure map,
        @Nullable Figure overTime,
        @Nullable Figure since,
        List<CountLine> countries,
        List<CaseLine> latest) {}
