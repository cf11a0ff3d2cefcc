package org.vigil.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.shared.web.DrawingWords;

class RegionsTest {

    private static final Regions REGIONS = Regions.load();
    private static final DrawingWords WORDS = new DrawingWords("Where", "The table says the same");

    @Test
    void findsARegionUnderTheNamesThatSourcesUse() {
        var minsk = REGIONS.find("BY", "Minsk").orElseThrow();

        assertThat(REGIONS.find("BY", "minsk region")).contains(minsk);
        assertThat(REGIONS.find("TJ", "Gorno-Badakhshan")).isPresent();
        assertThat(REGIONS.find("TJ", "Gorno Badakhshan Autonomous Oblast")).isPresent();
        assertThat(REGIONS.find("TJ", "Minsk")).isEmpty();
    }

    @Test
    void drawsADotInsideItsCountry() throws Exception {
        var centre = REGIONS.find("TJ", "Khatlon").orElseThrow();
        var drawn = WorldMap.load()
                .country("TJ", List.of(new WorldMap.Dot(centre, 3, "Khatlon", "Khatlon: 3 held")), WORDS)
                .orElseThrow();
        var view = Arrays.stream(WorldMapTest.parse(drawn)
                        .getDocumentElement()
                        .getAttribute("viewBox")
                        .split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(centre.x()).isBetween(view[0], view[0] + view[2]);
        assertThat(centre.y()).isBetween(view[1], view[1] + view[3]);
        assertThat(drawn).contains("Khatlon: 3 held").contains("map-dot");
        assertThat(drawn.length()).as("neighbours alone are drawn").isLessThan(20_000);
    }

    @Test
    void drawsNothingOfACountryWithoutAnOutline() {
        assertThat(WorldMap.load().country("BH", List.of(), WORDS)).isEmpty();
    }
}
