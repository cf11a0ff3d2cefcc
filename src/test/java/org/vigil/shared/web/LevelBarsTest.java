package org.vigil.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.shared.web.LevelBars.Level;
import org.vigil.shared.web.LevelBars.Part;

class LevelBarsTest {

    private static final DrawingWords WORDS = new DrawingWords("A finding", "Table below");

    @Test
    void drawsTheLongestOverTheWholeWidthAndTheOthersInProportion() {
        var drawn = LevelBars.render(
                List.of(
                        new Level("<Team>", "4", "Four", List.of(new Part(1, "band-over"), new Part(3, "band-1"))),
                        new Level("Other", "2", "Two", List.of(new Part(0, "band-over"), new Part(2, "band-1")))),
                WORDS);

        assertThat(drawn)
                .contains("&lt;Team&gt;")
                .contains("class=\"band-over\" x=\"0.00%\" width=\"25.00%\"")
                .contains("class=\"band-1\" x=\"25.00%\" width=\"75.00%\"")
                .contains("class=\"band-1\" x=\"0.00%\" width=\"50.00%\"")
                .doesNotContain("style=");
    }

    @Test
    void drawsNothingForNothing() {
        assertThat(LevelBars.render(List.of(new Level("None", "0", "None", List.of(new Part(0, "band-1")))), WORDS))
                .doesNotContain("<rect");
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(-1, "band-1"));
    }
}
