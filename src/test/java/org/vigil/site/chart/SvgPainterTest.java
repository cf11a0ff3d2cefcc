package org.vigil.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.shared.web.Bar;
import org.vigil.shared.web.BarChart;
import org.vigil.shared.web.DrawingWords;
import org.vigil.site.map.Regions;
import org.vigil.site.map.WorldMap;

class SvgPainterTest {

    private static final DrawingWords WORDS = new DrawingWords("A title", "A description");
    private static final int BRIGHT_TEAL = 0x217376;

    @Test
    void paintsShapesWhereTheyStand() throws IOException {
        var painted = paint("""
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">
                <rect x="0" y="0" width="100" height="50" fill="#ffffff"/>
                <svg x="50" y="0" width="50" height="50" viewBox="0 0 10 10"><path d="M0 0H10V10H0Z" fill="#217376"/></svg>
                <rect x="10%" y="0" width="10%" height="50%" fill="#a11a17"/></svg>""");

        assertThat(colour(painted, 75, 25)).isEqualTo(BRIGHT_TEAL);
        assertThat(colour(painted, 15, 10)).isEqualTo(0xa11a17);
        assertThat(colour(painted, 15, 40)).isEqualTo(0xffffff);
        assertThat(colour(painted, 40, 10)).isEqualTo(0xffffff);
    }

    @Test
    void readsRelativeOutlinesWithoutSpaces() throws IOException {
        var painted = paint("""
                <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">
                <path d="M10.5,10.5l.5,0 5,0 0,5-5.5,0z" fill="#217376"/></svg>""");

        assertThat(colour(painted, 13, 13)).isEqualTo(BRIGHT_TEAL);
        assertThat(colour(painted, 5, 5)).isZero();
    }

    @Test
    void aPictureOfAChartShowsItsBarsInTheirColours() throws IOException {
        var chart = BarChart.render(List.of(new Bar("2022", 5, 0, "five")), WORDS);

        var painted =
                paint(picture(chart, new Picture.Size(736, BarChart.HEIGHT)).svg(Palette.LIGHT));

        assertThat(painted.getWidth()).isEqualTo(1200);
        assertThat(colour(painted, 600, painted.getHeight() / 2)).isEqualTo(BRIGHT_TEAL);
    }

    @Test
    void aPictureNeedsNoStylesheetAndLeadsNowhere() {
        var map = WorldMap.load().render(Map.of("TJ", 4), WORDS, (iso, count) -> iso, path -> path);

        var svg = picture(map, new Picture.Size(960, 453)).svg(Palette.DARK);

        assertThat(svg).doesNotContain("<a ").doesNotContain("style").doesNotContain("class=\"map-");
        assertThat(svg).contains("fill=\"#b4e6e1\"").contains("aria-label=\"What it finds\"");
    }

    @Test
    void aMapOfACountryKeepsTheSizeOfItsWords() throws IOException {
        var dot = new WorldMap.Dot(Regions.load().find("BY", "Minsk").orElseThrow(), 2, "Minsk", "Minsk: 2 held");
        var map = WorldMap.load().country("BY", List.of(dot), WORDS).orElseThrow();

        var painted = paint(picture(map, new Picture.Size(1700, 1000)).svg(Palette.LIGHT));

        assertThat(painted.getWidth()).isEqualTo(1200);
    }

    @Test
    void aCardHoldsLongNamesInItsLines() throws IOException {
        var card = new SocialCard(
                "Tajikistan · TJ-2022-0001",
                "Abdullo Ghurbati, called by some of his colleagues by another and far longer name",
                "Held since 15 June 2022 (160 days)",
                "Vigil",
                false);

        var painted = paint(card.svg());

        assertThat(painted.getWidth()).isEqualTo(1200);
        assertThat(painted.getHeight()).isEqualTo(630);
        assertThat(colour(painted, 1190, 300)).as("nothing runs over the edge").isEqualTo(0xfbfaf6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Нигора Раҳимова-Петренко", "Nay Myo Zin Phyo Min Khant", "WWWWWWWWWWWWWWWW MMMMMMMMMMMMMMM"})
    void aCardNeverCutsAName(String name) throws IOException {
        var painted = paint(new SocialCard("Country", name, "Held", "Vigil", false).svg());

        assertThat(IntStream.range(20, 630).mapToObj(y -> colour(painted, 1125, y)))
                .as("the margin stays empty")
                .containsOnly(0xfbfaf6);
    }

    private static Picture picture(String drawing, Picture.Size size) {
        return new Picture(
                "What it finds",
                "What it shows",
                drawing,
                size,
                List.of(new Picture.Key("bar-certain", "for certain")),
                "Vigil",
                false);
    }

    private static BufferedImage paint(String svg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(SvgPainter.png(svg)));
    }

    private static int colour(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }
}
