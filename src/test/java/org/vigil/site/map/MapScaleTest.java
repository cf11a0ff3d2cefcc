package org.vigil.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapScaleTest {

    @Test
    void givesTheGreatestCountTheDarkestStep() {
        assertThat(MapScale.of(List.of(7)).step(7)).isEqualTo(4);
        assertThat(MapScale.of(List.of(1, 2, 3, 4, 500)).step(500)).isEqualTo(4);
    }

    @Test
    void givesEqualCountsOneStep() {
        var scale = MapScale.of(List.of(1, 1, 1, 1, 1, 9));

        assertThat(scale.ranges()).extracting(MapScale.Range::from).containsExactly(1, 9);
    }

    @Test
    void spreadsDifferentCountsOverFiveSteps() {
        var scale = MapScale.of(List.of(1, 2, 3, 4, 5, 0));

        assertThat(List.of(1, 2, 3, 4, 5)).map(scale::step).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void hasNoLegendWhenNothingIsCounted() {
        assertThat(MapScale.of(List.of(0)).ranges()).isEmpty();
    }
}
