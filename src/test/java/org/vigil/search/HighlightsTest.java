package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {

    @ParameterizedTest
    @CsvSource({
        "Daler Imamali, Daler Imomali, [Daler] [Imomali]",
        "Ҷумаев, Khushruz Jumayev, Khushruz [Jumayev]",
        "protests, Protest in the capital, [Protest] in the capital",
        "nobody, Daler Imomali, Daler Imomali"
    })
    void marksWhatWasAskedForHoweverItIsSpelled(String asked, String name, String marked) {
        assertThat(shown(Highlights.of(asked).inName(name))).isEqualTo(marked);
    }

    @Test
    void showsTheStretchInWhichMostWordsStand() {
        var far = "He was taken from his home. ".repeat(20);

        var excerpt = Highlights.of("court closed")
                .inText(List.of("A court sat.", far + "The court heard it in closed session. " + far))
                .orElseThrow();

        assertThat(shown(excerpt)).startsWith("… ").endsWith(" …").contains("[court] heard it in [closed] session");
        assertThat(Highlights.of("absent").inText(List.of(far))).isEmpty();
    }

    private static String shown(List<Marked> text) {
        return text.stream()
                .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
