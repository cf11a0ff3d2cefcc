package org.vigil.site.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.vigil.shared.web.DrawingWords;
import org.w3c.dom.Document;

class WorldMapTest {

    private static final DrawingWords WORDS = new DrawingWords("Held & known", "The table below says \"the same\"");
    private static final WorldMap MAP = WorldMap.load();

    @Test
    void linksEachCountedCountryToItsPage() throws Exception {
        var drawn = parse(MAP.render(Map.of("TJ", 4, "BY", 1), WORDS, (iso, count) -> iso + ": " + count + " held"));

        var links = drawn.getElementsByTagName("a");
        assertThat(links.getLength()).isEqualTo(2);
        assertThat(links.item(1).getAttributes().getNamedItem("href").getNodeValue())
                .isEqualTo("/countries/TJ");
        assertThat(links.item(1).getTextContent()).isEqualTo("TJ: 4 held");
    }

    @Test
    void drawsCountriesTooSmallForAnOutlineAsPoints() throws Exception {
        var drawn = parse(MAP.render(Map.of("BH", 6), WORDS, (iso, count) -> iso));

        assertThat(drawn.getElementsByTagName("circle").getLength()).isEqualTo(1);
    }

    @Test
    void escapesEveryWordThatComesFromOutside() throws Exception {
        var svg = MAP.render(Map.of("TJ", 1), WORDS, (iso, count) -> "<script>\"'&\u0000");

        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;&quot;&#39;&amp;</title>");
        assertThat(parse(svg).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void leavesZeroAndUnknownCodesBlank() throws Exception {
        var drawn = parse(MAP.render(Map.of("TJ", 0, "ZZ", 9), WORDS, (iso, count) -> iso));

        assertThat(drawn.getElementsByTagName("a").getLength()).isZero();
    }

    @Test
    void carriesNoStyleOfItsOwn() {
        assertThat(MAP.render(Map.of("TJ", 1), WORDS, (iso, count) -> iso)).doesNotContain("style");
    }

    @Test
    void staysSmallEnoughForAPage() {
        assertThat(MAP.render(Map.of(), WORDS, (iso, count) -> iso).getBytes(UTF_8))
                .hasSizeLessThan(100_000);
    }

    static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }
}
