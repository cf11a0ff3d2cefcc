package org.vigil.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageCopyTest {

    private static final Place HOME = Place.of("/").orElseThrow();
    private static final PageCopy COPY = new PageCopy(
            new Links("http://mirror.invalid", null, place -> true), Map.of("map", Mirror.utf8("<svg>map</svg>")));

    private static String copy(String page, String notice) {
        return new String(
                COPY.of(HOME, Mirror.utf8(page), Mirror.utf8(notice), new HashSet<>()), StandardCharsets.UTF_8);
    }

    @Test
    void drawsWhereAPageUsesADrawing() {
        assertThat(copy(
                        "<svg><use href=\"/img/icons.svg#map\"></use></svg><a href=\"/cases\">Ҷ</a><use href=\"/img/icons.svg#none\"></use>.",
                        ""))
                .isEqualTo("<svg><svg>map</svg></svg><a href=\"cases/index.html\">Ҷ</a>.");
    }

    @Test
    void saysOnceBeforeTheMainPartThatItIsACopy() {
        assertThat(copy("<p>a</p><main id=\"b\"><main>", "<a href=\"/mirror/elsewhere\">Ҷ</a>"))
                .isEqualTo("<p>a</p><a href=\"mirror/elsewhere/index.html\">Ҷ</a><main id=\"b\"><main>");
    }

    @Test
    void leavesOutWhatOnlySetsTheSourceInOrder() {
        assertThat(copy("<ul>\n\n    <li>a\n  b\n   </li>  \n  <li> c </li> <b>d</b>\n</ul>", ""))
                .isEqualTo("<ul>\n<li>a\n  b\n</li>\n<li> c </li> <b>d</b>\n</ul>");
    }

    @Test
    void leavesAPageAsItIsThatEndsInTheMiddle() {
        assertThat(copy("<a href=", "")).isEqualTo("<a href=");
        assertThat(copy("href=\"/cases", "")).isEqualTo("href=\"/cases");
        assertThat(copy("<mai", "x")).isEqualTo("<mai");
        assertThat(copy("<a href=\"/cases", "")).isEqualTo("<a href=\"/cases");
    }
}
