package org.vigil.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class BarChartTest {

    private static final DrawingWords WORDS = new DrawingWords("Held since", "Table below");

    @Test
    void drawsThePossibleOnTopOfTheCertain() throws Exception {
        var drawn = parse(BarChart.render(List.of(new Bar("2022", 3, 1, "2022: 3, perhaps 4")), WORDS));

        var bars = drawn.getElementsByTagName("rect");
        assertThat(bars.getLength()).isEqualTo(2);
        assertThat(bars.item(1).getAttributes().getNamedItem("class").getNodeValue())
                .isEqualTo("bar-possible");
        assertThat(drawn.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("2022: 3, perhaps 4");
    }

    @Test
    void drawsAnEmptyFrameWithoutBars() throws Exception {
        var drawn = parse(BarChart.render(List.of(), WORDS));

        assertThat(drawn.getElementsByTagName("rect").getLength()).isZero();
    }

    @Test
    void escapesLabels() {
        assertThat(BarChart.render(List.of(new Bar("<b>", 1, 0, "<i>")), WORDS)).doesNotContain("<b>", "<i>");
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bar("2022", -1, 0, ""))
                .withMessageContaining("-1");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }
}
